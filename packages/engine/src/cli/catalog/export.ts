import { join } from 'node:path';
import { catalogExporters } from '../../catalog/exports/registry.ts';
import { CatalogFolder } from '../../catalog/folder/catalog-folder.ts';
import { writeSafely } from '../../catalog/folder/write-safely.ts';
import { type CliCommand, UsageError } from '../command.ts';

/** `motcua catalog export`: the records of a folder in another format. */
export const catalogExport: CliCommand = {
  summary: 'Writes the catalogue of a folder in another format, and says what that format cannot hold',
  usage: '<folder> --format <format> --to <folder>',
  positionals: 1,
  options: {
    format: { type: 'string', help: `one of ${Object.keys(catalogExporters).join(', ')}` },
    to: { type: 'string', help: 'the folder that the files are written to' },
    title: { type: 'string', help: 'what the catalogue is called' },
    json: { type: 'boolean', help: 'what was written and what was lost as one line of JSON' },
  },
  async run([path = ''], { format, to, title, json }, output) {
    const exporter =
      typeof format === 'string' && Object.hasOwn(catalogExporters, format)
        ? catalogExporters[format]
        : undefined;
    if (exporter === undefined)
      throw new UsageError(`Expected --format ${Object.keys(catalogExporters).join('|')}`);
    if (typeof to !== 'string') throw new UsageError('Expected --to <folder>');
    const folder = new CatalogFolder(path);
    const records = folder
      .sources()
      .flatMap((source) => folder.states(source).flatMap(({ code }) => folder.record(source, code) ?? []));
    const { files, lost } = await exporter.write(records, typeof title === 'string' ? { title } : {});
    for (const { name, content } of files) writeSafely(join(to, name), content);
    const names = files.map(({ name }) => name);
    if (json === true) output.result(JSON.stringify({ records: records.length, files: names, lost }));
    else {
      output.result(`${records.length} procedures written to ${names.join(', ')}`);
      for (const part of lost)
        output.result(`  has no place there: ${part.part}, in ${part.records} procedures`);
    }
    return 0;
  },
};
