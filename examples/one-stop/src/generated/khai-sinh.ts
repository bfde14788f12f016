// Made by hand in the shape of `motcua types examples/procedures/khai-sinh`, until that command exists.

export interface Application {
  requester: {
    fullName: string;
    citizenId: string;
    residence: string;
    phone: string;
    email?: string;
    relation: 'father' | 'mother' | 'grandparent' | 'relative' | 'guardian' | 'representative';
  };
  child: {
    fullName: string;
    birthDate: string;
    sex: 'male' | 'female';
    ethnicity: string;
    nationality: string;
    birthPlace: string;
    homeTown: string;
  };
  mother: {
    fullName: string;
    birthDate: string;
    ethnicity: string;
    nationality: string;
    residence: string;
    citizenId?: string;
  };
  fatherDeclared: boolean;
  father?: {
    fullName: string;
    birthDate: string;
    ethnicity: string;
    nationality: string;
    residence: string;
    citizenId?: string;
  };
  extraCopies: number;
}
