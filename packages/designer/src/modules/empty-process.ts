/** What a bundle without a process is opened with; it becomes a file with the first step. */
export const emptyProcessXml = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:motcua="https://motcua.dev/schema/bpmn/1.0" id="definitions" targetNamespace="https://motcua.dev/procedures">
  <bpmn:process id="process" isExecutable="true" />
  <bpmndi:BPMNDiagram id="diagram">
    <bpmndi:BPMNPlane id="plane" bpmnElement="process" />
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
