// Compiles in the browser: no tools of Angular's own are needed.
import '@angular/compiler';
import { Component, type Type } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { given } from './given.ts';

export function mount(Application: Type<unknown>): void {
  class Page {
    readonly given = given;
  }
  const decorate = Component({
    selector: 'main',
    imports: [Application],
    template: '<app-application [schema]="given.schema" (send)="given.onSend($event)"></app-application>',
  });
  void bootstrapApplication(decorate(Page));
}
