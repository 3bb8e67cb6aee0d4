using System.Diagnostics;
using System.Diagnostics.Metrics;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Notifications;
using Microsoft.Extensions.Logging;

namespace ComplaintFlow.Tests.Telemetry;

/// <summary>
/// Listens to everything that a house says to machines: logs of every level, spans, metrics and notices to other systems.
/// </summary>
internal sealed class PrivacyWatch : IDisposable
{
    /// <summary>Marked fields that hold a name of the rules in a story: the id of an option, and the role of an author.</summary>
    private static readonly string[] Names = ["exchange", "complainant"];

    private readonly TestHouse _house;
    private readonly Spans _spans = new();
    private readonly Measurements _measured;

    public PrivacyWatch(TestHouse house)
    {
        _house = house;
        _measured = new Measurements(house.Get<IMeterFactory>());
    }

    /// <summary>Looks for everything that is marked as personal in a complaint and its history.</summary>
    public void NothingPersonalMustHaveLeft(Complaint complaint, IReadOnlyList<HistoryEntry> history)
    {
        HashSet<string> personal = PersonalValues.In([complaint, .. history]);
        personal.Should().NotBeEmpty("somebody complains of something");
        string[] said = [.. Logs(), .. Spans(), .. Metrics(), .. Notices()];

        _spans.Ended.Should().Contain(static span => span.DisplayName == "receive").And
            .Contain(static span => span.DisplayName.StartsWith("deliver ", StringComparison.Ordinal));
        string[] left = [.. personal.Except(Names, StringComparer.Ordinal).Where(
            value => said.Any(text => text.Contains(value, StringComparison.OrdinalIgnoreCase)))];
        left.Should().BeEmpty("what is marked as personal must not reach logs, traces, metrics or other systems");
    }

    public void Dispose()
    {
        _measured.Dispose();
        _spans.Dispose();
    }

    private IEnumerable<string> Logs() => _house.Logs.All.Select(static line => line.Text).Concat(_house.Logs.Structured);

    private IEnumerable<string> Spans() => _spans.Ended.SelectMany(static span =>
        (string[])[span.DisplayName, span.StatusDescription ?? "", .. span.TagObjects.Select(static tag => $"{tag.Key} {tag.Value}"),
            .. span.Events.Select(static one => $"{one.Name} {string.Join(' ', one.Tags)}"),
            .. span.Baggage.Select(static one => $"{one.Key} {one.Value}")]);

    private IEnumerable<string> Metrics() => _measured.All.SelectMany(static one => one.Tags.Values);

    private IEnumerable<string> Notices() =>
        _house.Channel.Sent.SelectMany(static one => (string[])[one.Text, System.Text.Json.JsonSerializer.Serialize(one.Notice)]);
}
