// Bundles the pages' scripts and style into the folder given as the first argument.
import { build } from 'esbuild';

await build({
  entryPoints: ['src/bellworker.ts', 'src/cabinet.ts', 'src/check.ts', 'src/doctor.ts', 'src/forms.ts', 'src/support.ts', 'src/style.css'],
  outdir: process.argv[2] ?? 'dist',
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['chrome100', 'firefox100', 'safari15.4'],
  legalComments: 'linked',
  logLevel: 'warning',
});
