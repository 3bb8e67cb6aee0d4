using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Hosting;
using ComplaintFlow.Tests.Stories;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Integration;

/// <summary>The house of the stories, with a publisher of events.</summary>
internal sealed class EventHouse : IDisposable
{
    public const string On = """ "Events": { "Publishers": { "bus": {} } } """;

    public EventHouse(string events = On, Action<ComplaintFlowBuilder>? more = null) => House = new TestHouse(
        StoryRules.Text.Insert(1, $"{events},"), builder =>
        {
            builder.UseSignalKey("a key of no other house"u8).AddEventPublisher("bus", _ => Bus);
            more?.Invoke(builder);
        });

    public TestHouse House { get; }

    public RecordingPublisher Bus { get; } = new();

    public Task<Complaint> DoAsync(Complaint complaint, Actor actor, ComplaintAction action) =>
        House.DoAsync(complaint.Id, action, actor);

    /// <summary>The types of the events of a complaint that were delivered, in this order, without what goes along with all of them.</summary>
    public string[] TypesOf(Complaint complaint) =>
        [.. Bus.Taken.Where(one => one.ComplaintId == complaint.Id).Select(static one => Short(one.Type))
            .Where(static type => type is not "state-entered" and not "milestone-reached")];

    public static string Short(string type) => type["complaint.".Length..^".v1".Length];

    public void Dispose() => House.Dispose();
}
