using ComplaintFlow.Complaints;
using ComplaintFlow.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Sqlite.Tests;

public sealed class DamageTests : UnreadableComplaints, IDisposable
{
    private readonly TempFile _file = new();

    [Fact]
    public Task Figures_name_what_cannot_be_read_and_count_the_others() => FiguresGoOnAsync();

    [Fact]
    public Task What_cannot_be_read_is_refused_with_its_id_and_a_code_and_quotes_nothing() => ASingleReadIsRefusedAsync();

    public void Dispose() => _file.Dispose();

    [Fact]
    public Task Groups_lists_and_workers_go_on_and_say_what_they_left_out() => TheRestGoesOnAsync();

    protected override void Keep(ComplaintFlowBuilder builder) => builder.UseSqlite(_file.ConnectionString);

    protected override void Execute(string sql) => _file.Scalar(sql);

    protected override string Id(Complaint complaint) => $"X'{complaint.Id}'";

    protected override string Text(string column, string replaced, string by) =>
        $"{column} = CAST(replace(CAST({column} AS TEXT), '{replaced}', '{by}') AS BLOB)";
}
