using System.Collections.Concurrent;
using ComplaintFlow.Testing;
using ComplaintFlow.Testing.Conformance;

namespace ComplaintFlow.PostgreSql.Tests;

/// <summary>
/// Opens stores on one database. A store that was closed is emptied and serves the next rule: making the tables anew for each would take a
/// minute.
/// </summary>
internal sealed class PostgreSqlConformance(string connectionString) : StoreConformance
{
    private const string Empty = """
        DELETE FROM cf_complaint; DELETE FROM cf_summary; DELETE FROM cf_journal; DELETE FROM cf_unique_key; DELETE FROM cf_signal; DELETE FROM cf_search_key; DELETE FROM cf_alarm;
        DELETE FROM cf_message; DELETE FROM cf_definition; DELETE FROM cf_expiring
        """;

    private readonly ConcurrentBag<(PostgreSqlStore Store, string ConnectionString)> _free = [];
    private readonly ConcurrentDictionary<object, string> _opened = new();
    private int _schemas;

    public override int Walks => 80;

    protected override async ValueTask<StoreUnderTest> OpenAsync()
    {
        if (!_free.TryTake(out (PostgreSqlStore Store, string ConnectionString) one))
        {
            string schema = $"s{Interlocked.Increment(ref _schemas)}";
            TestServer.Execute(connectionString, $"CREATE SCHEMA {schema}");
            string own = $"{connectionString};Search Path={schema}";
            one = (new PostgreSqlStore(own), own);
            await one.Store.EnsureAsync();
        }
        _opened[one.Store] = one.ConnectionString;
        return StoreUnderTest.Of(one.Store, () =>
        {
            TestServer.Execute(one.ConnectionString, Empty);
            _free.Add(one);
            return ValueTask.CompletedTask;
        });
    }

    protected override ValueTask<StoreUnderTest> OpenAnotherAsync(StoreUnderTest first)
    {
        var store = new PostgreSqlStore(_opened[first.Complaints]);
        return new(StoreUnderTest.Of(store, store.DisposeAsync));
    }

    protected override ValueTask BreakCommitsAsync(StoreUnderTest store, bool broken)
    {
        TestServer.Execute(_opened[store.Complaints], broken
            ? """
              CREATE FUNCTION cf_full() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'full'; END $$;
              CREATE TRIGGER cf_full BEFORE INSERT ON cf_message FOR EACH ROW EXECUTE FUNCTION cf_full()
              """
            : "DROP TRIGGER cf_full ON cf_message; DROP FUNCTION cf_full()");
        return ValueTask.CompletedTask;
    }
}
