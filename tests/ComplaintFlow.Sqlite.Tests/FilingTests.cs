using ComplaintFlow.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Sqlite.Tests;

public sealed class FilingTests : FilingDamage, IDisposable
{
    private readonly TempFile _file = new();

    protected override string OneByteFlipped => "content = CAST(substr(content, 1, 40) || X'21' || substr(content, 42) AS BLOB)";

    [Fact]
    public Task What_was_filed_is_found_by_the_next_host_with_every_step() => TheNextHostFindsItAsync();

    [Fact]
    public Task Of_many_who_prepare_at_once_on_two_hosts_one_is_first_and_the_others_are_told() => OfManyOneIsFirstAsync();

    [Fact]
    public Task Every_kind_of_damage_is_found_with_its_first_bad_step_and_none_else_is_reported() => EachIsFoundAsync();

    public void Dispose() => _file.Dispose();

    protected override void Keep(ComplaintFlowBuilder builder) => builder.UseSqlite(_file.ConnectionString);

    protected override void Execute(string sql) => _file.Scalar(sql);
}
