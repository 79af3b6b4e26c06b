// What must hold of everything that is rendered, whatever overlay it comes from. Each rule takes all objects of one overlay
// and names what is wrong.

const OURS = 'nuages';
const WEB_SHUTDOWN = 30; // quarkus.shutdown.timeout
const TASK_PATIENCE = 20; // nuages.tasks.patience
const SECRETS_MADE_BY_HAND = ['nuages-secrets', 'nuages-jwt'];

const named = ({ kind, metadata }) => `${kind} ${metadata.name}`;
const of = (objects, ...kinds) => objects.filter(object => kinds.includes(object.kind));
const podOf = object => object.spec.template.spec;
const workloads = objects => of(objects, 'Deployment', 'Job', 'StatefulSet', 'DaemonSet', 'CronJob');
const ours = objects => workloads(objects).filter(object => object.spec.template.metadata.labels['app.kubernetes.io/name'] === OURS);
const component = object => object.spec.template.metadata.labels['app.kubernetes.io/component'];
const selects = (wanted = {}, labels) => Object.entries(wanted).every(([key, value]) => labels[key] === value);

function containers(objects) {
    return workloads(objects).flatMap(object =>
        ['initContainers', 'containers'].flatMap(list =>
            (podOf(object)[list] ?? []).map(container => ({
                container, object, long: list === 'containers' && object.kind !== 'Job',
                where: `${named(object)}, ${container.name}:`,
            }))));
}

/** [what, whether it holds] of everything → what does not hold */
const broken = (where, ...facts) => facts.filter(([, holds]) => !holds).map(([what]) => `${where} ${what}`);

export const rules = {
    'a namespace of its own'(objects, overlay) {
        return objects.filter(object => object.kind !== 'Namespace').flatMap(object =>
            broken(named(object), [`is in ${object.metadata.namespace}`, object.metadata.namespace === `nuages-${overlay}`]))
            .concat(of(objects, 'Namespace').flatMap(object => broken(named(object), ['does not enforce "restricted"',
                object.metadata.labels['pod-security.kubernetes.io/enforce'] === 'restricted'])));
    },

    'pods without rights'(objects) {
        return workloads(objects).flatMap(object => {
            const pod = podOf(object), security = pod.securityContext ?? {};
            return broken(`${named(object)}:`,
                ['may run as root', security.runAsNonRoot === true && security.runAsUser > 0],
                ['has no seccomp profile', security.seccompProfile?.type === 'RuntimeDefault'],
                ['is given a service account token', pod.automountServiceAccountToken === false],
                ['gets variables from Services', pod.enableServiceLinks === false],
                ['shares something with its node', !pod.hostNetwork && !pod.hostPID && !pod.hostIPC],
                ['mounts a path of its node', !(pod.volumes ?? []).some(volume => volume.hostPath)]);
        });
    },

    'containers without rights'(objects) {
        return containers(objects).flatMap(({ container: { securityContext: security = {} }, where }) => broken(where,
            ['may write to its file system', security.readOnlyRootFilesystem === true],
            ['may gain rights', security.allowPrivilegeEscalation === false && !security.privileged],
            ['may run as root', security.runAsNonRoot !== false && security.runAsUser !== 0],
            ['keeps capabilities', security.capabilities?.drop?.includes('ALL') && !security.capabilities.add?.length]));
    },

    'images with a version'(objects) {
        return containers(objects).flatMap(({ container: { image }, where }) => {
            const tag = /:([^/:]+)$/.exec(image)?.[1];
            return broken(where, [`runs ${image}`, tag && tag !== 'latest' && /\d/.test(tag)]);
        });
    },

    'requests and limits'(objects) {
        return containers(objects).flatMap(({ container: { resources = {} }, where }) => broken(where,
            ['requests no CPU or memory', resources.requests?.cpu && resources.requests?.memory],
            ['has no limit of CPU or memory', resources.limits?.cpu && resources.limits?.memory]));
    },

    'probes on the management port'(objects) {
        return containers(objects).filter(({ long }) => long).flatMap(({ container, object, where }) => {
            const probes = ['startup', 'readiness', 'liveness'].map(name => [name, container[`${name}Probe`]]);
            const ports = (container.ports ?? []).map(port => port.name);
            const path = { startup: '/q/health/started', readiness: '/q/health/ready', liveness: '/q/health/live' };
            return probes.flatMap(([name, probe]) => broken(where,
                [`has no ${name} probe`, probe],
                [`${name}: no port ${probe?.httpGet?.port}`, !probe?.httpGet || ports.includes(probe.httpGet.port)],
                [`${name}: not as the service has it`, !ours([object]).length
                    || (probe?.httpGet?.port === 'management' && probe.httpGet.path === path[name])]));
        });
    },

    'time to end'(objects) {
        return ours(objects).flatMap(object => {
            const needed = { api: WEB_SHUTDOWN + TASK_PATIENCE, worker: TASK_PATIENCE, migrate: 30 }[component(object)];
            const pause = podOf(object).containers[0].lifecycle?.preStop?.sleep?.seconds ?? 0;
            return broken(`${named(object)}:`,
                ['is killed before it can end', podOf(object).terminationGracePeriodSeconds > needed + pause],
                ['has no pause before its end', component(object) !== 'api' || pause >= 5]);
        });
    },

    'nobody goes before another came'(objects, overlay) {
        return ours(objects).filter(object => object.kind === 'Deployment' && overlay !== 'dev').flatMap(object => broken(
            `${named(object)}:`,
            ['maxUnavailable is not 0', object.spec.strategy?.rollingUpdate?.maxUnavailable === 0],
            ['is not spread over nodes and zones', podOf(object).topologySpreadConstraints?.length === 2],
            ['has no disruption budget', of(objects, 'PodDisruptionBudget').some(budget =>
                selects(budget.spec.selector.matchLabels, object.spec.template.metadata.labels))]));
    },

    'selectors that meet'(objects) {
        const pods = workloads(objects).map(object => object.spec.template.metadata.labels);
        return [
            ...of(objects, 'Service').map(object => [object, object.spec.selector]),
            ...of(objects, 'PodDisruptionBudget').map(object => [object, object.spec.selector.matchLabels]),
            ...of(objects, 'PodMonitor').map(object => [object, object.spec.selector.matchLabels]),
        ].flatMap(([object, labels]) => broken(named(object), ['selects nothing', pods.some(pod => selects(labels, pod))]))
            .concat(of(objects, 'ServiceMonitor').flatMap(object => broken(named(object), ['selects nothing',
                of(objects, 'Service').some(service => selects(object.spec.selector.matchLabels, service.metadata.labels)
                    && object.spec.endpoints.every(end => service.spec.ports.some(port => port.name === end.port)))])));
    },

    'references that lead somewhere'(objects) {
        const there = kind => of(objects, kind).map(object => object.metadata.name);
        const secrets = [...there('Secret'), ...SECRETS_MADE_BY_HAND], maps = there('ConfigMap');
        return workloads(objects).flatMap(object => {
            const from = [...podOf(object).containers, ...(podOf(object).initContainers ?? [])].flatMap(one => one.envFrom ?? []);
            const wanted = [
                ...from.filter(one => one.configMapRef).map(one => [maps, one.configMapRef.name]),
                ...from.filter(one => one.secretRef).map(one => [secrets, one.secretRef.name]),
                ...(podOf(object).volumes ?? []).filter(one => one.secret).map(one => [secrets, one.secret.secretName]),
            ];
            return wanted.flatMap(([all, name]) => broken(named(object), [`wants ${name}, which is not there`, all.includes(name)]));
        });
    },

    'no secret in the open'(objects, overlay) {
        if (overlay === 'dev') return [];
        const secret = /PASSWORD|SECRET|TOKEN|_KEY$|REDIS_URL|SENTRY_DSN/;
        const literal = containers(objects).flatMap(({ container, where }) => (container.env ?? [])
            .filter(one => secret.test(one.name) && one.value !== undefined).map(one => `${where} has ${one.name} in the open`));
        const settings = of(objects, 'ConfigMap').flatMap(map => Object.keys(map.data)
            .filter(name => secret.test(name)).map(name => `${named(map)} has ${name} in the open`));
        return [...literal, ...settings, ...of(objects, 'Secret').map(object => `${named(object)} has its values in git`)];
    },

    'known settings'(objects, overlay, { settings }) {
        return of(objects, 'ConfigMap').filter(map => map.metadata.name.startsWith('nuages-config')).flatMap(map =>
            Object.keys(map.data).flatMap(name => broken(named(map), [`sets ${name}, which docs/ do not know`, settings.has(name)])));
    },

    'one way in'(objects, overlay) {
        const settings = of(objects, 'ConfigMap').find(map => map.metadata.name.startsWith('nuages-config')).data;
        return of(objects, 'Ingress').flatMap(ingress => {
            const hosts = ingress.spec.rules.map(rule => rule.host);
            const ports = ingress.spec.rules.flatMap(rule => rule.http.paths.map(path => path.backend.service.port.name));
            const covered = (ingress.spec.tls ?? []).flatMap(one => one.hosts);
            return broken(named(ingress),
                ['leads to another port than http', ports.every(port => port === 'http')],
                ['has hosts without TLS', overlay === 'dev' || hosts.every(host => covered.includes(host))],
                ['has hosts that ALLOWED_HOSTS refuses', overlay === 'dev' || hosts.every(host => settings.ALLOWED_HOSTS?.split(',').includes(host))],
                ['is an example', overlay === 'dev' || !hosts.includes('nuages.example.com')]);
        });
    },

    'a network that is closed'(objects) {
        const policies = of(objects, 'NetworkPolicy');
        const applies = (policy, labels) => selects(policy.spec.podSelector.matchLabels, labels)
            && (policy.spec.podSelector.matchExpressions ?? []).every(({ key, values }) => values.includes(labels[key]));
        return ours(objects).flatMap(object => {
            const labels = object.spec.template.metadata.labels, part = component(object);
            const mine = policies.filter(policy => applies(policy, labels));
            const out = mine.flatMap(policy => policy.spec.egress ?? []), inwards = mine.flatMap(policy => policy.spec.ingress ?? []);
            const ports = rules => rules.flatMap(rule => (rule.ports ?? []).map(port => port.port));
            return broken(`${named(object)}:`,
                ['is open unless a policy closes it', mine.some(policy => policy.spec.policyTypes.length === 2
                    && !policy.spec.ingress && !policy.spec.egress)],
                ['lets in whoever comes', inwards.every(rule => rule.from?.length && rule.from.every(peer => peer.namespaceSelector) && rule.ports?.length)],
                ['goes wherever it likes', out.every(rule => rule.to?.length && rule.ports?.length)],
                ['does not reach names and database', ports(out).includes(53) && ports(out).includes(5432)],
                ['migrates over more than the database', part !== 'migrate' || (!inwards.length && ports(out).every(port => [53, 5432].includes(port)))],
                ['is not reached by the ingress', part !== 'api' || ports(inwards).includes('http')],
                ['may reach the metadata of a cloud', out.flatMap(rule => rule.to ?? []).every(({ ipBlock }) =>
                    ipBlock?.cidr !== '0.0.0.0/0' || ipBlock.except.includes('169.254.0.0/16'))]);
        });
    },

    'the migration comes first'(objects) {
        const before = object => object.metadata.labels?.['nuages.org/rollout'] === 'before';
        return of(objects, 'Job', 'Namespace').concat(of(objects, 'ConfigMap').filter(map => map.metadata.name.startsWith('nuages-config')))
            .flatMap(object => broken(named(object), ['is not applied before the rollout', before(object)]))
            .concat(of(objects, 'Deployment').filter(object => ours([object]).length)
                .flatMap(object => broken(named(object), ['is applied before the migration', !before(object)])));
    },

    'the autoscaler has its way'(objects) {
        return of(objects, 'HorizontalPodAutoscaler').flatMap(scaler => {
            const scaled = of(objects, 'Deployment').find(object => object.metadata.name === scaler.spec.scaleTargetRef.name);
            return broken(named(scaler), ['scales nothing', scaled],
                ['is set back by every apply', scaled?.spec.replicas === undefined],
                ['may leave one pod only', scaler.spec.minReplicas >= 2]);
        });
    },

    'connections that PostgreSQL has'(objects) {
        const scaler = of(objects, 'HorizontalPodAutoscaler')[0];
        if (!scaler) return [];
        const most = Number(scaler.metadata.annotations['nuages.org/max-connections']);
        const needed = connections(objects);
        return broken('all pods together', [`may hold ${needed} connections of ${most}`, needed <= most]);
    },
};

/**
 * At the most: the autoscaler's ceiling, one more while a release is rolled out and one that still ends, each with two pools and
 * one connection that hears of tasks; the migration's few; and what PostgreSQL keeps for its administrator.
 */
export function connections(objects) {
    const settings = of(objects, 'ConfigMap').find(map => map.metadata.name.startsWith('nuages-config')).data;
    const scaler = of(objects, 'HorizontalPodAutoscaler')[0];
    const pods = ours(objects).filter(object => object.kind === 'Deployment').map(object => {
        const own = Object.fromEntries((podOf(object).containers[0].env ?? []).map(one => [one.name, one.value]));
        const pool = name => Number(own[name] ?? settings[name]);
        const most = scaler?.spec.scaleTargetRef.name === object.metadata.name ? scaler.spec.maxReplicas : object.spec.replicas;
        return (most + 2) * (pool('DB_POOL_SIZE') + pool('DB_SEARCH_POOL_SIZE') + 1);
    });
    return pods.reduce((sum, one) => sum + one, 0) + 3 + 3;
}
