using ComplaintFlow.Complaints;
using ComplaintFlow.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.PostgreSql.Tests;

public sealed class DamageTests : UnreadableComplaints
{
    private readonly string _database = TestServer.NewDatabase();

    [SkippableFact]
    public Task Figures_name_what_cannot_be_read_and_count_the_others() => FiguresGoOnAsync();

    [SkippableFact]
    public Task What_cannot_be_read_is_refused_with_its_id_and_a_code_and_quotes_nothing() => ASingleReadIsRefusedAsync();

    [SkippableFact]
    public Task Groups_lists_and_workers_go_on_and_say_what_they_left_out() => TheRestGoesOnAsync();

    protected override void Keep(ComplaintFlowBuilder builder) => builder.UsePostgreSql(_database);

    protected override void Execute(string sql) => TestServer.Execute(_database, sql);

    protected override string Id(Complaint complaint) => $"'{complaint.Id}'";

    protected override string Text(string column, string replaced, string by) =>
        $"{column} = convert_to(replace(convert_from({column}, 'UTF8'), '{replaced}', '{by}'), 'UTF8')";
}
