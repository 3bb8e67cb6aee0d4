using ComplaintFlow.Complaints;
using ComplaintFlow.PostgreSql.Reading;
using ComplaintFlow.PostgreSql.Writing;
using ComplaintFlow.Storage;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Tests;

/// <summary>What is asked all the time goes by an index: its cost does not grow with the table.</summary>
public sealed class PlanTests
{
    private static readonly Lazy<string> Database = new(static () =>
    {
        string database = TestServer.NewDatabase();
        using var store = new PostgreSqlStore(database);
        store.EnsureAsync().AsTask().GetAwaiter().GetResult();
        // A small table is read whole, whatever its indexes.
        TestServer.Execute(database, """
            INSERT INTO cf_alarm (tenant, id, version, wake_at) SELECT 'default', gen_random_uuid(), 1, now() + make_interval(secs => i) FROM generate_series(1, 20000) i;
            INSERT INTO cf_summary (tenant, id, version, number, received_at, channel, state, state_key, queue_rank, is_open, next_due_at, breaches, active_until)
                SELECT 'default', gen_random_uuid(), 1, 'N', now() - make_interval(secs => i), 'Web', 'Received', 'RECEIVED', -(i % 3), true, now() + make_interval(secs => i), 0, CASE WHEN i % 100 > 0 THEN now() - interval '1 year' END FROM generate_series(1, 20000) i;
            INSERT INTO cf_message (tenant, message_id, id, kind, topic, created_at, payload, channel, lane, behind, due_at)
                SELECT 'default', i, gen_random_uuid(), 1 + i % 2 * 2, 'T', now(), '', CASE i % 2 WHEN 0 THEN '' ELSE 'mail' END, '1',
                    false, now() + make_interval(secs => i)
                FROM generate_series(1, 20000) i;
            INSERT INTO cf_signal (tenant, kind, value, at, id) SELECT 'default', 'Batch', 'b' || i % 100, now() + make_interval(secs => i), gen_random_uuid() FROM generate_series(1, 20000) i;
            INSERT INTO cf_search_key (tenant, value, id) SELECT tenant, 'person' || row_number() OVER (), id FROM cf_summary;
            INSERT INTO cf_journal (tenant, id, version, at, content, hash) SELECT 'default', gen_random_uuid(), i, now(), '', '' FROM generate_series(1, 20000) i;
            ANALYZE
            """);
        return database;
    });

    [SkippableFact]
    public void Leases_of_one_tenant_read_what_is_due_and_sort_nothing()
    {
        Plan(Alarms.LeaseDue, "timestamptz, text, timestamptz, integer, text", "now(), 'a', now(), 100, 'default'").Should()
            .Contain("cf_alarm_due").And.NotContain("Seq Scan").And.NotContain("Sort");
        Plan(Messages.LeaseDue, "timestamptz, text, timestamptz, integer, text, text", "now(), 'a', now(), 100, 'default', 'mail'").Should()
            .Contain("cf_message_due").And.NotContain("Seq Scan").And.NotContain("Sort");
    }

    [SkippableTheory]
    [InlineData("cf_alarm_due")]
    [InlineData("cf_message_due")]
    public void Leases_of_several_tenants_sort_nothing_but_their_heads(string index)
    {
        const string Types = "timestamptz, text, timestamptz, integer, text[]", Values = "now(), 'a', now(), 100, '{default,other,third}'";
        string plan = index == "cf_alarm_due" ? Plan(Alarms.LeaseShares, Types, Values)
            : Plan(Messages.LeaseShares, $"{Types}, text", $"{Values}, ''");

        plan.Should().NotContain("Seq Scan");
        plan.Split("Sort Key").Should().HaveCount(2);
        plan.Split($"using {index}").Should().HaveCount(3, "the heads and the shares go by the index");
    }

    [SkippableTheory]
    [InlineData("cf_alarm_due")]
    [InlineData("cf_message_due")]
    public void The_oldest_due_work_is_found_by_leaps_from_place_to_place(string index)
    {
        string plan = Plan(index == "cf_alarm_due" ? ComplaintTable.AlarmsWaiting : ComplaintTable.MessagesWaiting, "timestamptz", "now()");

        plan.Should().NotContain("Seq Scan").And.NotContain("Sort");
        plan.Split($"using {index}").Should().HaveCount(3, "the first place and each next one go by the index");
    }

    [SkippableFact]
    public void What_changes_lanes_goes_by_their_index()
    {
        Plan(Settlement.Promoted, "text[], uuid[], text[]", "'{default}', ARRAY[gen_random_uuid()], '{1}'").Should()
            .Contain("cf_message_lane").And.NotContain("Seq Scan");
        Plan(Settlement.Replaced, "text[], text[], text[], timestamptz[], integer[], smallint[], timestamptz[], text[], text[], "
            + "bigint[], text[], text[], uuid[], smallint[], text[], timestamptz[], bytea[], text[], text[], text[], boolean[]",
            "'{default}', '{7}', '{a}', '{now}', '{1}', '{0}', '{now}', '{r}', '{1}', '{1}', '{default}', '{d}', "
            + "ARRAY[gen_random_uuid()], '{3}', '{T}', '{now}', '{x}', '{mail}', '{}', '{l}', '{f}'").Should()
            .Contain("cf_message_lane").And.NotContain("Seq Scan");
    }

    [SkippableFact]
    public void Signals_of_a_window_go_by_the_index() =>
        Plan(Signals.InWindow, "text, text, text[], timestamptz, timestamptz, integer",
            "'default', 'Batch', '{b1,b2}', now() + interval '1 hour', now() + interval '2 hours', 200")
            .Should().Contain("cf_signal_pkey").And.NotContain("Seq Scan");

    [SkippableFact]
    public void Journals_that_are_read_together_each_go_by_the_index() =>
        Plan(Journals.Chunks, "text[], uuid[], bigint[], bigint[], integer",
            "'{default,default}', ARRAY[gen_random_uuid(), gen_random_uuid()], '{1,1}', '{9,9}', 256")
            .Should().Contain("cf_journal_pkey").And.NotContain("Seq Scan").And.NotContain("Sort");

    [SkippableTheory]
    [InlineData(ComplaintOrder.NewestFirst)]
    [InlineData(ComplaintOrder.WorkQueue)]
    public void The_complaints_of_a_person_go_by_the_index_of_search_keys(ComplaintOrder order)
    {
        var query = new ComplaintQuery { IsOpen = true, Order = order, SearchKeys = [["person7", "none"]] };
        using var asked = new SummaryQuery(null, SummaryRow.Columns, query);

        Plan(asked.Page(query, after: null).Text, "text, text[], integer", "'default', '{person7,none}', 51").Should()
            .Contain("cf_search_key_pkey").And.Contain("cf_summary_pkey").And.NotContain("Seq Scan");
    }

    [SkippableTheory]
    [InlineData(ComplaintOrder.NewestFirst, "cf_summary_newest")]
    [InlineData(ComplaintOrder.WorkQueue, "cf_summary_queue")]
    public void A_page_starts_at_its_place_and_sorts_nothing(ComplaintOrder order, string index)
    {
        var query = new ComplaintQuery { IsOpen = true, Order = order };
        using var asked = new SummaryQuery(null, SummaryRow.Columns, query);
        var place = new PageCursor(1, Priority.Normal, TestCommits.Start, TestCommits.Start, TestCommits.Key(1).Id);
        string sql = asked.Page(query, place).Text;

        (string types, string values) = order == ComplaintOrder.WorkQueue
            ? ("text, bigint, smallint, timestamptz, timestamptz, uuid, integer",
                "'default', -1, -1::smallint, now(), now(), gen_random_uuid(), 51")
            : ("text, timestamptz, uuid, integer", "'default', now(), gen_random_uuid(), 51");
        Plan(sql, types, values).Should().Contain(index).And.NotContain("Seq Scan").And.NotContain("Sort");
    }

    /// <summary>Figures read page after page of the few that have not ended, and all pages together pass by each row once.</summary>
    [SkippableFact]
    public void A_page_of_those_that_have_not_ended_reads_on_from_its_place_though_few_rows_pass()
    {
        var query = new ComplaintQuery { ActiveFrom = TestCommits.Start, PageSize = ComplaintQuery.MaxPageSize };
        using var asked = new SummaryQuery(null, SummaryRow.Columns, query);
        var place = new PageCursor(1, Priority.Normal, null, TestCommits.Start, TestCommits.Key(1).Id);

        Plan(asked.Page(query, place).Text, "text, timestamptz, timestamptz, uuid, integer", "'default', now(), now(), gen_random_uuid(), 501")
            .Should().Contain("cf_summary_newest").And.NotContain("Seq Scan").And.NotContain("Sort");
    }

    [Fact]
    public void A_query_names_no_payload_and_no_value()
    {
        using var asked = new SummaryQuery(null, SummaryRow.Columns, new ComplaintQuery { State = "x", Tenant = "t" });

        asked.Text.Should().NotContain("snapshot").And.NotContain("content").And.NotContain("'x'").And.NotContain("'t'");
    }

    private static string Plan(string sql, string types, string values)
    {
        using var connection = new NpgsqlConnection(Database.Value);
        connection.Open();
        using (var prepare = new NpgsqlCommand($"PREPARE asked ({types}) AS {sql}", connection))
            prepare.ExecuteNonQuery();
        using var explain = new NpgsqlCommand($"EXPLAIN EXECUTE asked ({values})", connection);
        using NpgsqlDataReader rows = explain.ExecuteReader();
        var lines = new List<string>();
        while (rows.Read())
            lines.Add(rows.GetString(0));
        return string.Join('\n', lines);
    }
}
