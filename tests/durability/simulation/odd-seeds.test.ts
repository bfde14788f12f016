import { testSeeds } from './simulate-seeds.ts';

testSeeds('odd');
