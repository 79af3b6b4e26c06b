// Alerts and dashboard against the pages that explain them: an alert without a section in the runbook helps nobody at night.
import { readFileSync } from 'node:fs';

const METRIC = /([a-z_][a-z0-9_]*)\{/g;
// Of kube-state-metrics and the kubelet, as they document them
const OF_OTHERS = /^(up|kube_(deployment|pod|job|horizontalpodautoscaler)_|container_(memory|cpu)_)/;

const text = (root, path) => readFileSync(new URL(path, root), 'utf8');

// The first column of the table; `{` or `*` ends what a name begins with.
const known = root => [...text(root, 'docs/monitoring.md').matchAll(/^\| (`[a-z].*?`) \|/gm)]
    .flatMap(match => [...match[1].matchAll(/`([a-z0-9_]+)/g)].map(name => name[1]));

const variables = expr => expr.replaceAll('$__rate_interval', '5m').replaceAll('$namespace', '.*');

export function expressionsOf(dashboard) {
    return dashboard.panels.flatMap(panel => panel.targets ?? []).map(target => variables(target.expr));
}

function unknownMetrics(root, where, exprs) {
    const names = known(root);
    const used = new Set(exprs.flatMap(expr => [...expr.matchAll(METRIC)].map(match => match[1])));
    return [...used].filter(name => !OF_OTHERS.test(name) && !names.some(start => name.startsWith(start)))
        .map(name => `${where}: docs/monitoring.md does not know ${name}`);
}

function runbookProblems(root, alerts) {
    const sections = [...text(root, 'docs/runbook.md').matchAll(/^## (Nuages\w+)$/gm)].map(match => match[1]);
    return [
        ...alerts.filter(({ alert, annotations }) => annotations.runbook !== `docs/runbook.md#${alert.toLowerCase()}`)
            .map(({ alert }) => `${alert} does not name its section of the runbook`),
        ...alerts.filter(({ alert }) => !sections.includes(alert)).map(({ alert }) => `${alert} has no section in docs/runbook.md`),
        ...sections.filter(name => !alerts.some(({ alert }) => alert === name)).map(name => `docs/runbook.md tells of ${name}, which is no alert`),
        ...alerts.filter(({ labels, annotations }) => !['page', 'ticket'].includes(labels.severity) || !annotations.summary)
            .map(({ alert }) => `${alert} has no severity or no summary`),
    ];
}

function dashboardProblems(dashboard) {
    const panels = dashboard.panels.filter(panel => panel.type !== 'row');
    const ids = dashboard.panels.map(panel => panel.id);
    return [
        ...(new Set(ids).size === ids.length ? [] : ['two panels have one id']),
        ...panels.filter(panel => !panel.title || !panel.targets?.length || !panel.fieldConfig.defaults.unit)
            .map(panel => `panel ${panel.id} has no title, no target or no unit`),
        ...panels.filter(panel => panel.datasource.uid !== '${datasource}').map(panel => `panel "${panel.title}" names a data source of its own`),
    ].map(problem => `dashboard: ${problem}`);
}

export function monitoringProblems(root, groups, dashboard) {
    const alerts = groups.flatMap(group => group.rules);
    return [
        ...runbookProblems(root, alerts),
        ...dashboardProblems(dashboard),
        ...unknownMetrics(root, 'alerts', alerts.map(alert => alert.expr)),
        ...unknownMetrics(root, 'dashboard', expressionsOf(dashboard)),
    ];
}
