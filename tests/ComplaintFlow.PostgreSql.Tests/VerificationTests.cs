using ComplaintFlow.Complaints;
using ComplaintFlow.Hosting;
using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace ComplaintFlow.PostgreSql.Tests;

public sealed class VerificationTests(ITestOutputHelper output) : JournalDamage(output)
{
    private readonly string _database = TestServer.NewDatabase();

    protected override string OneByteFlipped => "content = set_byte(content, 20, 33)";

    protected override string AnotherChannel =>
        "snapshot = convert_to(replace(convert_from(snapshot, 'UTF8'), '\"Web\"', '\"Wab\"'), 'UTF8')";

    [SkippableFact]
    public Task Every_kind_of_damage_is_found_with_its_first_bad_version_and_none_else_is_reported() => EachIsFoundAsync();

    protected override void Keep(ComplaintFlowBuilder builder) => builder.UsePostgreSql(_database);

    protected override IComplaintStore Open() => new PostgreSqlStore(_database);

    protected override void Execute(string sql) => TestServer.Execute(_database, sql);

    protected override string Bytes(string hex) => $"'\\x{hex}'";

    protected override string Id(Complaint complaint) => $"'{complaint.Id}'";
}
