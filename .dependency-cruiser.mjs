/** The architecture, as rules. Each name finishes the sentence "In this repository ...". */
export default {
  forbidden: [
    {
      name: 'nothing-goes-in-circles',
      severity: 'error',
      from: { pathNot: '^prisma/generated' },
      to: { circular: true },
    },
    {
      name: 'modules-know-no-framework',
      severity: 'error',
      from: { path: '^modules/' },
      to: { path: '^(app|components|jobs|lib/web)/|^node_modules/(next|next-auth|react|react-dom)/' },
    },
    {
      name: 'rules-touch-nothing-outside',
      severity: 'error',
      from: {
        path: '^modules/',
        pathNot:
          '[/-](queries|commands)\\.ts$|/(storage|processing|throttle)\\.ts$|/probes/|\\.(?:test|fixture)\\.ts$|^modules/audit/record\\.ts$',
      },
      to: {
        path: '^lib/db\\.ts$|^prisma/|@prisma/client|[/-](queries|commands)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'only-modules-touch-the-database',
      severity: 'error',
      from: { path: '^(app|components|jobs|lib/web)/' },
      to: { path: '^lib/db\\.ts$|^prisma/|@prisma/client' },
    },
    {
      name: 'a-module-keeps-its-folders-private',
      severity: 'error',
      from: { path: '^modules/([^/]+)/' },
      to: { path: '^modules/[^/]+/[^/]+/', pathNot: '^modules/$1/' },
    },
    {
      name: 'a-module-shows-no-folder-to-the-screens',
      severity: 'error',
      from: { path: '^(app|components|jobs|lib)/' },
      to: { path: '^modules/[^/]+/[^/]+/' },
    },
    {
      name: 'components-only-draw',
      severity: 'error',
      from: { path: '^components/' },
      to: {
        path: ['^(app|jobs|lib/web)/', '^modules/[^/]+/[^/]*(queries|commands|storage|processing)\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'lib-knows-no-product',
      severity: 'error',
      from: { path: '^lib/(?!web/)' },
      to: { path: '^(app|components|jobs|modules|lib/web)/' },
    },
    {
      name: 'lib-web-knows-only-accounts',
      severity: 'error',
      from: { path: '^lib/web/' },
      to: { path: '^(app|components|jobs)/|^modules/(?!accounts/)' },
    },
    {
      name: 'jobs-know-no-screens',
      severity: 'error',
      from: { path: '^jobs/' },
      to: { path: '^(app|components|lib/web)/' },
    },
    {
      name: 'the-front-knows-only-how-to-serve',
      severity: 'error',
      from: { path: '^front/' },
      to: { path: '^(app|components|jobs|modules|lib/web)/' },
    },
    {
      name: 'nothing-leans-on-the-front',
      severity: 'error',
      from: { pathNot: '^front/' },
      to: { path: '^front/' },
    },
    {
      name: 'units-accounts-and-audit-stand-at-the-bottom',
      severity: 'error',
      from: { path: '^modules/(units|accounts|audit)/' },
      to: { path: '^modules/(?!units|accounts|audit)[^/]+/' },
    },
    {
      name: 'boundaries-know-only-units-accounts-and-audit',
      severity: 'error',
      from: { path: '^modules/boundaries/' },
      to: { path: '^modules/(?!units|accounts|audit|boundaries)[^/]+/' },
    },
  ],
  required: [
    {
      name: 'every-action-goes-through-the-wrapper',
      severity: 'error',
      module: { path: '^app/.*actions\\.ts$' },
      to: { path: '^lib/web/action\\.ts$' },
    },
    {
      name: 'every-command-file-authorizes',
      severity: 'error',
      module: {
        path: '^modules/[^/]+/[^/]*commands\\.ts$',
        // What the portal does by itself, and what a command that has authorized does as a part of it.
        pathNot:
          '^modules/posts/(content|fingerprint|notice|reminder|revision-content)-commands\\.ts$|^modules/projects/(reminder|timeline)-commands\\.ts$|^modules/channels/(account|external-post|notice|observation|reminder|settle)-commands\\.ts$|^modules/awards/round-commands\\.ts$|^modules/instructions/(close|reminder)-commands\\.ts$|^modules/evaluation/(close|freeze|nominee|recompute|rescore)-commands\\.ts$|^modules/notices/commands\\.ts$|^modules/jobs/run-commands\\.ts$',
      },
      to: { path: '^modules/accounts/permissions\\.ts$' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    doNotFollow: { path: 'node_modules|prisma/generated' },
  },
}
