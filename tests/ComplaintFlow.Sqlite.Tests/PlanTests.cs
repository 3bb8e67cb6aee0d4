using System.Text;
using ComplaintFlow.Sqlite.Connections;
using ComplaintFlow.Sqlite.Reading;
using ComplaintFlow.Sqlite.Writing;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Sqlite.Tests;

/// <summary>What is asked all the time goes by an index: its cost does not grow with the table.</summary>
public sealed class PlanTests : IDisposable
{
    private readonly TempFile _file = new();

    public void Dispose() => _file.Dispose();

    public static TheoryData<string> Statements { get; } =
    [
        Alarms.LeaseDue, Messages.LeaseDue, Messages.Promote, Signals.InWindow,
        "SELECT 1 FROM cf_summary WHERE tenant = ? AND is_open = 1 ORDER BY queue_rank, next_due_at, received_at, id LIMIT ?",
        "SELECT 1 FROM cf_summary WHERE tenant = ? AND is_open = 1 AND (queue_rank, next_due_at, received_at, id) > (?, ?, ?, ?) ORDER BY "
            + "queue_rank, next_due_at, received_at, id LIMIT ?",
        "SELECT 1 FROM cf_summary WHERE tenant = ? AND (received_at, id) < (?, ?) ORDER BY received_at DESC, id DESC LIMIT ?",
    ];

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task No_table_is_scanned_and_nothing_is_sorted(string sql)
    {
        await using (var store = new SqliteStore(_file.ConnectionString))
            await store.EnsureAsync();

        string plan = Plan(sql);

        plan.Should().Contain("SEARCH").And.NotContain("SCAN cf_").And.NotContain("TEMP B-TREE FOR ORDER BY");
    }

    [Fact]
    public void A_query_names_no_payload()
    {
        string sql = SummaryFilter.Write(new StringBuilder(SummaryRow.Columns), new ComplaintQuery { State = "x" }).ToString();

        sql.Should().NotContain("snapshot").And.NotContain("content").And.NotContain("'x'");
    }

    private string Plan(string sql)
    {
        using var connection = Connection.Open(_file.ConnectionString + ";Pooling=False", TimeSpan.FromSeconds(1));
        Statement rows = connection["EXPLAIN QUERY PLAN " + sql]; // a plan needs no values
        var plan = new StringBuilder();
        while (rows.Step())
            plan.AppendLine(rows.Text(3));
        return plan.ToString();
    }
}
