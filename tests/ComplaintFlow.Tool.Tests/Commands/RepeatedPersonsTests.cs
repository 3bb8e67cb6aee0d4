using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Tool.Tests.Support;

namespace ComplaintFlow.Tool.Tests.Commands;

/// <summary>The figure of repeated complaints knows people as the detectors do.</summary>
public sealed class RepeatedPersonsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("+86 10 6655 1234", "010-66551234", null, 1)]
    [InlineData("138 0013 8000", "+8613800138000", null, 1)]
    [InlineData("030 12345678", "+49 30 12345678", "DE", 1)]
    [InlineData("030 12345678", "+49 30 12345678", null, 0)]
    [InlineData("010-66551234", "021-66551234", null, 0)]
    public async Task A_number_is_one_however_it_is_written(string first, string second, string? region, int repeats)
    {
        string store = await SmallStore.WriteAsync(_folder, From(first, 2), From(second, 3));
        string config = _folder.Write("rules.json", region is null ? "{}" : $$"""{ "TelephoneRegion": "{{region}}" }""");

        var run = ToolRun.Of("stats", "--store", store, "--month", "2026-03", "--by", "all", "--format", "csv", "--config", config);

        run.ExitCode.Should().Be(0, run.Error);
        run.Out.Should().Contain($"RepeatByPerson,,,{repeats},2,");
    }

    private static Intake From(string phone, int day) => new()
    {
        Channel = "Web", Subject = "Kettle", Category = "Quality", ReceivedAt = new DateTimeOffset(2026, 3, day, 9, 0, 0, TimeSpan.Zero),
        Complainant = new Complainant { Contacts = [Contact.Phone(phone)] },
    };
}
