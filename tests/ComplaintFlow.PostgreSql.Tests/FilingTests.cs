using ComplaintFlow.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.PostgreSql.Tests;

public sealed class FilingTests : FilingDamage
{
    private readonly string _database = TestServer.NewDatabase();

    protected override string OneByteFlipped => "content = set_byte(content, 40, 33)";

    [SkippableFact]
    public Task What_was_filed_is_found_by_the_next_host_with_every_step() => TheNextHostFindsItAsync();

    [SkippableFact]
    public Task Of_many_who_prepare_at_once_on_two_hosts_one_is_first_and_the_others_are_told() => OfManyOneIsFirstAsync();

    [SkippableFact]
    public Task Every_kind_of_damage_is_found_with_its_first_bad_step_and_none_else_is_reported() => EachIsFoundAsync();

    protected override void Keep(ComplaintFlowBuilder builder) => builder.UsePostgreSql(_database);

    protected override void Execute(string sql) => TestServer.Execute(_database, sql);
}
