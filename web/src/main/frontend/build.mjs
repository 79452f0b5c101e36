// Bundles the pages' scripts and style into the folder given first, and lays the documents' fonts into the second.
import { build } from 'esbuild';
import { copyFile, mkdir } from 'node:fs/promises';

await build({
  entryPoints: [
    'src/agent.ts',
    'src/bellworker.ts',
    'src/cabinet.ts',
    'src/check.ts',
    'src/conclusion.ts',
    'src/doctor.ts',
    'src/demophone.ts',
    'src/forms.ts',
    'src/record.ts',
    'src/guest.ts',
    'src/shortcuts.ts',
    'src/lock.ts',
    'src/recovery.ts',
    'src/supervisor.ts',
    'src/support.ts',
    'src/style.css',
  ],
  outdir: process.argv[2] ?? 'dist',
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['chrome100', 'firefox100', 'safari15.4'],
  legalComments: 'linked',
  logLevel: 'warning',
});

const fonts = process.argv[3] ?? 'dist/fonts';
await mkdir(fonts, { recursive: true });
for (const font of ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf']) {
  await copyFile(`node_modules/dejavu-fonts-ttf/ttf/${font}`, `${fonts}/${font}`);
}
