import type { Box, Diagram, DrawnFlow, DrawnNode, Point } from './diagram.ts';

/** What keeps a diagram from being one that an officer would print: one sentence each. */
export function drawingFaults(diagram: Diagram): readonly string[] {
  return [
    ...missing(diagram),
    ...overlaps(diagram),
    ...strays(diagram),
    ...crookedFlows(diagram),
    ...hiddenFlows(diagram),
    ...coveredLabels(diagram),
  ];
}

function missing({ nodes, flows, lanes }: Diagram): string[] {
  return [
    ...[...nodes, ...lanes].filter(({ box }) => box === undefined).map(({ id }) => `${id} has no shape`),
    ...flows.filter(({ points }) => points.length < 2).map(({ id }) => `${id} has no edge`),
  ];
}

function overlaps({ nodes }: Diagram): string[] {
  return nodes.flatMap((node, index) =>
    nodes
      .slice(index + 1)
      .filter((other) => !mayTouch(node, other, nodes) && overlap(node.box, other.box))
      .map((other) => `${node.id} and ${other.id} overlap`),
  );
}

/** A container and what is in it; a boundary event and what it stands on. */
function mayTouch(node: DrawnNode, other: DrawnNode, nodes: readonly DrawnNode[]): boolean {
  const isOn = (event: DrawnNode, host: DrawnNode) => event.attachedTo === host.id;
  const isWithin = (inner: DrawnNode, outer: DrawnNode) => ancestors(inner, nodes).includes(outer.id);
  return isOn(node, other) || isOn(other, node) || isWithin(node, other) || isWithin(other, node);
}

function ancestors(node: DrawnNode, nodes: readonly DrawnNode[]): readonly string[] {
  const parent = nodes.find(({ id }) => id === node.parent);
  return parent === undefined ? [] : [parent.id, ...ancestors(parent, nodes)];
}

/** What is not in its lane or not in its sub-process. A sub-process may span lanes: its middle counts. */
function strays({ nodes, lanes }: Diagram): string[] {
  return nodes.flatMap((node) => {
    const parent = nodes.find(({ id }) => id === node.parent);
    const lane = lanes.find((one) => one.nodes.includes(node.id));
    const isSubProcess = node.type === 'bpmn:SubProcess';
    const inLane = isSubProcess ? contains(lane?.box, middle(node.box)) : isInside(node.box, lane?.box);
    if (parent === undefined && lane === undefined && lanes.length > 0) return [`${node.id} is in no lane`];
    if (lane !== undefined && node.attachedTo === undefined && !inLane)
      return [`${node.id} is outside ${lane.id}`];
    const isOutside = parent !== undefined && !isInside(node.box, parent.box);
    return isOutside ? [`${node.id} is outside ${parent.id}`] : [];
  });
}

function crookedFlows({ nodes, flows }: Diagram): string[] {
  return flows.flatMap(({ id, source, target, points }) => {
    const boxOf = (nodeId: string) => nodes.find((node) => node.id === nodeId)?.box;
    const isCrooked = segments(points).some(([from, to]) => from.x !== to.x && from.y !== to.y);
    return [
      ...(isCrooked ? [`${id} is not drawn at right angles`] : []),
      ...(isOnBorder(points[0], boxOf(source)) ? [] : [`${id} does not leave ${source}`]),
      ...(isOnBorder(points.at(-1), boxOf(target)) ? [] : [`${id} does not reach ${target}`]),
    ];
  });
}

function hiddenFlows({ nodes, flows }: Diagram): string[] {
  return flows.flatMap((flow) =>
    nodes
      .filter(
        (node) =>
          !isEndOf(flow, node, nodes) && segments(flow.points).some((line) => crosses(line, node.box)),
      )
      .map((node) => `${flow.id} runs through ${node.id}`),
  );
}

function isEndOf({ source, target }: DrawnFlow, node: DrawnNode, nodes: readonly DrawnNode[]): boolean {
  const ends = nodes.filter(({ id }) => id === source || id === target);
  return ends.some(
    (end) => end.id === node.id || end.attachedTo === node.id || ancestors(end, nodes).includes(node.id),
  );
}

function coveredLabels({ nodes, flows }: Diagram): string[] {
  const labelled = [...nodes, ...flows].filter(({ label }) => label !== undefined);
  return labelled.flatMap(({ id, label }, index) => [
    ...nodes
      .filter((node) => node.type !== 'bpmn:SubProcess' && overlap(label, node.box))
      .map((node) => `the label of ${id} covers ${node.id}`),
    ...flows
      .filter(({ points }) => segments(points).some((line) => crosses(line, label)))
      .map((flow) => `${flow.id} runs through the label of ${id}`),
    ...labelled
      .slice(index + 1)
      .filter((other) => overlap(label, other.label))
      .map((other) => `the labels of ${id} and ${other.id} overlap`),
  ]);
}

function segments(points: readonly Point[]): readonly (readonly [Point, Point])[] {
  return points.slice(1).map((point, index) => [points[index] ?? point, point]);
}

function overlap(one: Box | undefined, other: Box | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function crosses([from, to]: readonly [Point, Point], box: Box | undefined): boolean {
  const x = Math.min(from.x, to.x);
  const y = Math.min(from.y, to.y);
  const line = { x, y, width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) };
  return overlap(line, box);
}

export function isInside(inner: Box | undefined, outer: Box | undefined): boolean {
  if (inner === undefined || outer === undefined) return false;
  const end = { x: inner.x + inner.width, y: inner.y + inner.height };
  return contains(outer, inner) && contains(outer, end);
}

function contains(box: Box | undefined, point: Point | undefined): boolean {
  if (box === undefined || point === undefined) return false;
  const inWidth = point.x >= box.x && point.x <= box.x + box.width;
  return inWidth && point.y >= box.y && point.y <= box.y + box.height;
}

function isOnBorder(point: Point | undefined, box: Box | undefined): boolean {
  if (point === undefined || box === undefined || !contains(box, point)) return false;
  const isOnSide = point.x === box.x || point.x === box.x + box.width;
  return isOnSide || point.y === box.y || point.y === box.y + box.height;
}

function middle(box: Box | undefined): Point | undefined {
  return box === undefined ? undefined : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
