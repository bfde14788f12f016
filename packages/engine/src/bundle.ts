/** The BPMN extension of Motcua: one moddle descriptor, shared by the engine and the designer. */
export { default as motcuaModdle } from './parse/motcua.moddle.json' with { type: 'json' };
