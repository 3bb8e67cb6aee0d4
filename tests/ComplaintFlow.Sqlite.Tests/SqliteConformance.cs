using System.Runtime.CompilerServices;
using ComplaintFlow.Storage;
using ComplaintFlow.Testing;
using ComplaintFlow.Testing.Conformance;

namespace ComplaintFlow.Sqlite.Tests;

internal sealed class SqliteConformance : StoreConformance
{
    private readonly ConditionalWeakTable<IComplaintStore, TempFile> _files = [];

    protected override ValueTask<StoreUnderTest> OpenAsync()
    {
        var file = new TempFile();
        var store = new SqliteStore(file.ConnectionString);
        _files.Add(store, file);
        return new(StoreUnderTest.Of(store, async () =>
        {
            await store.DisposeAsync();
            file.Dispose();
        }));
    }

    protected override ValueTask<StoreUnderTest> OpenAnotherAsync(StoreUnderTest first)
    {
        var store = new SqliteStore(File(first).ConnectionString);
        return new(StoreUnderTest.Of(store, store.DisposeAsync));
    }

    protected override ValueTask BreakCommitsAsync(StoreUnderTest store, bool broken)
    {
        File(store).Scalar(broken
            ? "CREATE TRIGGER cf_full BEFORE INSERT ON cf_message BEGIN SELECT RAISE (ABORT, 'full'); END"
            : "DROP TRIGGER cf_full");
        return ValueTask.CompletedTask;
    }

    private TempFile File(StoreUnderTest store) => _files.GetValue(store.Complaints, _ => throw new InvalidOperationException());
}
