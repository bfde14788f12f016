import { testSeeds } from './simulate-seeds.ts';

testSeeds('even');
