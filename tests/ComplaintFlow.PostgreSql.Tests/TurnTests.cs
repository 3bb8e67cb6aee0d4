using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Tests;

/// <summary>Workers that lease at the same moment pass by each other's rows, and the tenants behind take their turns.</summary>
public sealed class TurnTests : IAsyncLifetime, IDisposable
{
    private readonly string _database = TestServer.NewDatabase();
    private PostgreSqlStore _store = null!;

    public async Task InitializeAsync()
    {
        _store = new PostgreSqlStore(_database);
        foreach ((string tenant, int minute) in new[] { ("a", 1), ("a", 2), ("b", 3), ("c", 4) })
        {
            var key = new ComplaintKey(tenant, new ComplaintId(new Guid(minute, 0, 0, new byte[8])));
            ComplaintCommit commit = TestCommits.After(new StoredComplaint(key, 0, default, HashChain.Start));
            await _store.CommitAsync(commit with { WakeAt = TestCommits.Start.AddMinutes(minute) });
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _store.Dispose();

    [SkippableTheory]
    [InlineData("tenant IN ('a', 'b')", "c4")]
    [InlineData("tenant = 'a' AND wake_at = (SELECT min(wake_at) FROM cf_alarm)", "a2")]
    [InlineData("true", null)]
    public async Task What_others_are_about_to_lease_is_passed_by_and_the_next_takes_its_turn(string locked, string? given)
    {
        await using var connection = new NpgsqlConnection(_database);
        await connection.OpenAsync();
        await using NpgsqlTransaction other = await connection.BeginTransactionAsync();
        await new NpgsqlCommand($"SELECT id FROM cf_alarm WHERE {locked} FOR NO KEY UPDATE", connection).ExecuteNonQueryAsync();
        var request = new LeaseRequest(TestCommits.Start.AddHours(1), "w", TimeSpan.FromMinutes(1), Max: 1) { Tenants = ["a", "b", "c"] };

        IReadOnlyList<ComplaintLease> leases = await _store.LeaseDueAsync(request, default);

        leases.Select(lease => $"{lease.Key.Tenant}{(lease.WakeAt - TestCommits.Start).TotalMinutes}").Should()
            .Equal(given is null ? [] : [given]);
    }
}
