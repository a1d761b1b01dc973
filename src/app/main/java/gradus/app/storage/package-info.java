/**
 * The database, the data folder and the job queue.
 *
 * <h2>Theory of operation</h2>
 *
 * {@link gradus.app.storage.DataFolder} belongs to one process at a time: a lock file says so. {@link
 * gradus.app.storage.Database} has two pools on it. Writers get connections whose transactions take the write lock when
 * they begin, since a deferred transaction that reads and then writes fails with SQLITE_BUSY however long it may wait;
 * readers get connections that can not write, and that a writer never blocks. {@link gradus.app.storage.JobQueue} keeps
 * jobs as rows, so that a job can be added in the transaction that makes it necessary. {@link gradus.app.storage.Backup}
 * copies a database in use, and puts a copy back.
 *
 * <p>SQL is plain and in classes named {@code …Store}. What differs between databases is in {@link
 * gradus.app.storage.Dialect} and in the migrations.
 */
@NullMarked
package gradus.app.storage;

import org.jspecify.annotations.NullMarked;
