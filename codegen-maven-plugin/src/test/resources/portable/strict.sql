CREATE TABLE task (id INTEGER PRIMARY KEY, now TEXT CHECK (now IN ('open', 'done')),
    before TEXT CHECK (before IN ('open', 'done')));
CREATE TABLE job (id INTEGER PRIMARY KEY, now TEXT CHECK (now IN ('open', 'done')));
