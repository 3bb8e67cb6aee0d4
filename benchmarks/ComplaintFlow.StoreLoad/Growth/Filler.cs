using System.Threading.Channels;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ComplaintFlow.StoreLoad.Growth;

/// <summary>
/// Makes complaints one after another, 10,000 in each 30 days, while the ones before are written. One of a hundred stays open for ever, and
/// half of the last 3,000 of each step are open yet.
/// </summary>
internal sealed class Filler : IAsyncDisposable
{
    private const int Chunk = 1_000, Recent = 3_000, Every = 7;

    private static readonly TimeSpan s_between = TimeSpan.FromDays(30) / 10_000;

    private readonly Harvest _harvest = new();
    private readonly GrowthClock _clock = new();
    private readonly ServiceProvider _services;
    private readonly IComplaintService _service;
    private readonly BulkWriter _writer;

    public Filler(BulkWriter writer)
    {
        _writer = writer;
        _services = Office.Open(
            _clock, snapshots: 16, store => store.Services.Replace(ServiceDescriptor.Singleton<IComplaintStore>(_harvest)));
        _service = _services.GetRequiredService<IComplaintService>();
    }

    /// <summary>How many have been made.</summary>
    public int Count { get; private set; }

    /// <summary>How many entries their journals have.</summary>
    public long Entries { get; private set; }

    /// <summary>When the last one was received.</summary>
    public DateTimeOffset LastAt { get; private set; }

    /// <summary>How far the time has come.</summary>
    public DateTimeOffset Now { get; private set; } = new(2017, 1, 2, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The open ones, to act on.</summary>
    public List<ComplaintId> Open { get; } = [];

    /// <summary>One of seven of all, to look into.</summary>
    public List<ComplaintSummary> Any { get; } = [];

    /// <summary>Time passes, in which nothing comes in.</summary>
    public void Pause(TimeSpan span) => Now += span;

    public async Task FillAsync(int count)
    {
        var made = Channel.CreateBounded<List<MadeComplaint>>(4);
        var writing = Task.Run(async () =>
        {
            await foreach (List<MadeComplaint> some in made.Reader.ReadAllAsync())
                await _writer.WriteAsync(some);
        });
        while (Count < count && !writing.IsFaulted)
        {
            var chunk = new List<MadeComplaint>(Chunk);
            for (int i = 0; i < Chunk && Count < count; i++)
                chunk.Add(await MakeAsync(Count++, isOpen: Count % 100 == 0 || (count - Count < Recent && Count % 2 == 0)));
            await made.Writer.WriteAsync(chunk);
        }
        made.Writer.Complete();
        await writing;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task<MadeComplaint> MakeAsync(int number, bool isOpen)
    {
        LastAt = Now += s_between;
        _clock.SetTo(LastAt);
        ComplaintId id = (await _service.ReceiveAsync(Office.Letter(number))).Id;
        DateTimeOffset at = LastAt;
        foreach ((Actor actor, ComplaintAction action) in Lives.Of(number, isOpen))
        {
            at += TimeSpan.FromHours(1 + (number % 11));
            _clock.SetTo(at);
            ActionOutcome outcome = await _service.ActAsync(id, action, actor);
            if (!outcome.IsAccepted)
                throw new InvalidOperationException($"{action.Trigger}: {string.Join(' ', outcome.Refusals)}");
        }
        MadeComplaint made = _harvest.Take();
        Entries += made.Entries.Count;
        if (isOpen)
            Open.Add(id);
        if (number % Every == 0)
            Any.Add(made.Last.Summary);
        return made;
    }
}
