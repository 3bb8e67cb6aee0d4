using ComplaintFlow.Complaints;
using ComplaintFlow.Hosting;
using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Sqlite.Tests;

public sealed class TamperingTests : TamperedRows, IDisposable
{
    private readonly TempFile _file = new();

    protected override string NotOpen => "is_open = 0";

    protected override string NoAlarm => "DELETE FROM cf_alarm";

    [Fact]
    public Task Every_row_beside_a_journal_that_was_changed_is_named() => EachIsFoundAsync();

    public void Dispose() => _file.Dispose();

    [Fact]
    public Task Under_a_workflow_that_was_changed_in_the_store_nothing_is_decided() => AChangedWorkflowIsRefusedAsync();

    protected override void Keep(ComplaintFlowBuilder builder) => builder.UseSqlite(_file.ConnectionString);

    protected override IComplaintStore Open() => new SqliteStore(_file.ConnectionString);

    protected override void Execute(string sql) => _file.Scalar(sql);

    protected override string Id(Complaint complaint) => $"X'{complaint.Id}'";

    protected override string Text(string column, string replaced, string by) =>
        $"{column} = CAST(replace(CAST({column} AS TEXT), '{replaced}', '{by}') AS BLOB)";

    protected override string HourLater(string column) => $"{column} = {column} + 3600000000";
}
