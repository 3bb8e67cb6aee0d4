using ComplaintFlow.Complaints;
using ComplaintFlow.Hosting;
using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace ComplaintFlow.Sqlite.Tests;

public sealed class VerificationTests(ITestOutputHelper output) : JournalDamage(output), IDisposable
{
    private readonly TempFile _file = new();

    protected override string OneByteFlipped => "content = CAST(substr(content, 1, 20) || X'21' || substr(content, 22) AS BLOB)";

    protected override string AnotherChannel => "snapshot = CAST(replace(CAST(snapshot AS TEXT), '\"Web\"', '\"Wab\"') AS BLOB)";

    [Fact]
    public Task Every_kind_of_damage_is_found_with_its_first_bad_version_and_none_else_is_reported() => EachIsFoundAsync();

    public void Dispose()
    {
        // The long run hands the damaged file to the command line.
        if (Environment.GetEnvironmentVariable("COMPLAINTFLOW_DAMAGED") is { Length: > 0 } kept)
            File.Move(_file.Path, kept, overwrite: true);
        _file.Dispose();
    }

    protected override void Keep(ComplaintFlowBuilder builder) => builder.UseSqlite(_file.ConnectionString);

    protected override IComplaintStore Open() => new SqliteStore(_file.ConnectionString);

    protected override void Execute(string sql) => _file.Scalar(sql);

    protected override string Bytes(string hex) => $"X'{hex}'";

    protected override string Id(Complaint complaint) => Bytes(complaint.Id.ToString());
}
