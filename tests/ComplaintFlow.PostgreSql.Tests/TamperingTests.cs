using ComplaintFlow.Complaints;
using ComplaintFlow.Hosting;
using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.PostgreSql.Tests;

public sealed class TamperingTests : TamperedRows
{
    private readonly string _database = TestServer.NewDatabase();

    protected override string NotOpen => "is_open = false";

    protected override string NoAlarm => "UPDATE cf_alarm SET wake_at = NULL";

    [SkippableFact]
    public Task Every_row_beside_a_journal_that_was_changed_is_named() => EachIsFoundAsync();

    [SkippableFact]
    public Task Under_a_workflow_that_was_changed_in_the_store_nothing_is_decided() => AChangedWorkflowIsRefusedAsync();

    protected override void Keep(ComplaintFlowBuilder builder) => builder.UsePostgreSql(_database);

    protected override IComplaintStore Open() => new PostgreSqlStore(_database);

    protected override void Execute(string sql) => TestServer.Execute(_database, sql);

    protected override string Id(Complaint complaint) => $"'{complaint.Id}'";

    protected override string Text(string column, string replaced, string by) =>
        $"{column} = convert_to(replace(convert_from({column}, 'UTF8'), '{replaced}', '{by}'), 'UTF8')";

    protected override string HourLater(string column) => $"{column} = {column} + interval '1 hour'";
}
