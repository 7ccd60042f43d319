// A PostgreSQL of the benchmark's own: a folder, a socket, no port; user postgres runs it for root.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const kPrograms = '/usr/lib/postgresql/15/bin';
export const kServerSettings = {
  shared_buffers: '4GB', maintenance_work_mem: '2GB', max_wal_size: '16GB', random_page_cost: '1.1', effective_cache_size: '12GB',
  fsync: 'off', synchronous_commit: 'off', autovacuum: 'off', jit: 'off', max_parallel_workers_per_gather: '0', work_mem: '256MB',
};

export class Server {
  constructor(folder) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o755);
    if (process.getuid() === 0) execFileSync('chown', ['postgres:', folder]);
    this.as_postgres(`${kPrograms}/initdb -D ${folder}/data -U passerelle -A trust -E UTF8 --locale=C.UTF-8`);
    this.url = `postgresql:///postgres?host=${folder}&user=passerelle`;
  }

  as_postgres(command) {
    const options = { cwd: '/', stdio: ['ignore', 'ignore', 'inherit'] };
    if (process.getuid() === 0) execFileSync('su', ['postgres', '-s', '/bin/sh', '-c', command], options);
    else execFileSync('sh', ['-c', command], options);
  }

  start() {
    const settings = Object.entries(kServerSettings).map(([name, value]) => `-c ${name}=${value}`).join(' ');
    this.as_postgres(`${kPrograms}/pg_ctl -D ${this.folder}/data -w -t 120 -l ${this.folder}/log start -o "-c listen_addresses='' -k ${this.folder} ${settings}"`);
    this.is_running = true;
  }

  stop() {
    if (!this.is_running) return;
    this.is_running = false;
    this.as_postgres(`${kPrograms}/pg_ctl -D ${this.folder}/data -w -t 120 -m fast stop`);
  }
}
