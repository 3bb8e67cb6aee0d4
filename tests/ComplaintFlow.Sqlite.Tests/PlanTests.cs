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
        Alarms.Head, Alarms.LeaseDue, Messages.Head, Messages.LeaseDue, Messages.Promote, Signals.InWindow,
        "SELECT 1 FROM cf_summary WHERE tenant = ? AND is_open = 1 ORDER BY queue_rank, queue_priority, next_due_at, received_at, id LIMIT ?",
        "SELECT 1 FROM cf_summary WHERE tenant = ? AND is_open = 1 AND (queue_rank, queue_priority, next_due_at, received_at, id) > (?, ?, ?, ?, ?) ORDER BY "
            + "queue_rank, queue_priority, next_due_at, received_at, id LIMIT ?",
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

    [Theory]
    [InlineData("cf_alarm")]
    [InlineData("cf_message")]
    public async Task The_oldest_due_work_is_found_by_leaps_from_tenant_to_tenant(string table)
    {
        await using (var store = new SqliteStore(_file.ConnectionString))
            await store.EnsureAsync();

        string plan = Plan(table == "cf_alarm" ? ComplaintTable.AlarmsWaiting : ComplaintTable.MessagesWaiting);

        plan.Should().Contain($"INDEX {table}_due (tenant>?)").And.Contain($"INDEX {table}_due (tenant=?)").And.NotContain("TEMP B-TREE")
            .And.NotContain("SCAN w");
        if (table == "cf_message")
            plan.Should().Contain("cf_message_due (tenant=? AND channel>?)").And.Contain("cf_message_due (tenant=? AND channel=?)");
    }

    [Fact]
    public void A_query_names_no_payload()
    {
        string sql = SummaryFilter.Write(new StringBuilder(SummaryRow.Columns), new ComplaintQuery { State = "x" }).ToString();

        sql.Should().NotContain("snapshot").And.NotContain("content").And.NotContain("'x'");
    }

    [Theory]
    [InlineData(ComplaintOrder.NewestFirst, false)]
    [InlineData(ComplaintOrder.WorkQueue, true)]
    public async Task The_complaints_of_a_person_are_found_by_the_index_among_a_hundred_thousand(ComplaintOrder order, bool analyzed)
    {
        await using var store = new SqliteStore(_file.ConnectionString);
        await store.EnsureAsync();
        _file.Scalar("""
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
            INSERT INTO cf_summary (
                tenant, id, version, number, received_at, channel, state, state_key, queue_rank, is_open, next_due_at, breaches)
                SELECT 'default', CAST(printf('%016d', i) AS BLOB), 1, 'N' || i, i, 'Web', 'Received', 'RECEIVED', -(i % 3), 1, i, 0 FROM n;
            INSERT INTO cf_search_key (tenant, value, id) SELECT tenant, 'person' || (received_at / 2), id FROM cf_summary;
            INSERT INTO cf_search_key (tenant, value, id) SELECT tenant, 'batch' || (received_at % 50), id FROM cf_summary
            """);
        if (analyzed)
            _file.Scalar("ANALYZE");
        var query = new ComplaintQuery { Order = order, IsOpen = true, SearchKeys = [["person7", "none"], ["batch14", "batch15"]] };

        Page<ComplaintSummary> page = await store.QueryAsync(query with { PageSize = 1 }, default);
        Page<ComplaintSummary> next = await store.QueryAsync(query with { PageSize = 1, Continuation = page.Continuation }, default);

        page.Items.Concat(next.Items).Select(row => row.Number).Should().BeEquivalentTo("N14", "N15");
        foreach (PageCursor? after in new[] { null, PageCursor.Of(page.Items[0]) })
        {
            Plan(Summaries.PageText(query, after)).Should()
                .StartWith("SEARCH cf_summary USING PRIMARY KEY (tenant=? AND id=?)")
                .And.Contain("SEARCH cf_search_key USING PRIMARY KEY (tenant=? AND value=?)").And.NotContain("SCAN cf_");
            Plan(Summaries.PageText(new ComplaintQuery { Order = order, Id = page.Items[0].Key.Id }, after)).Should()
                .StartWith("SEARCH cf_summary USING PRIMARY KEY (tenant=? AND id=?)");
        }
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
