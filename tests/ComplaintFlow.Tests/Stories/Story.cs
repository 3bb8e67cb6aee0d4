using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Notifications;
using ComplaintFlow.Tests.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Stories;

/// <summary>A complaint that people handle in a real house on a driven clock, and the transcript of it.</summary>
/// <param name="name">The name of its page.</param>
/// <param name="title">Its title.</param>
/// <param name="about">What it shows.</param>
internal sealed class Story(string name, Said title, Said about) : IDisposable
{
    private readonly Numbers _numbers = new(name);
    private readonly Transcript _transcript = new(title, about);
    private TestHouse? _house;
    private PrivacyWatch? _watch;
    private long _told;
    private int _noticed;
    private bool _timed;

    public Complaint Complaint { get; private set; } = null!;

    public TestHouse House =>
        _house ??= new TestHouse(
            StoryRules.Text, builder =>
                builder.UseSignalKey("a key of no other house"u8).Services.AddMetrics()
                    .AddSingleton<IComplaintNumberGenerator>(_numbers));

    /// <param name="at">The instant, in Shanghai: <c>2026-03-03 09:00</c>.</param>
    /// <param name="intake">The complaint as it comes in.</param>
    /// <param name="by">Who takes it in.</param>
    /// <param name="english">What is told of it.</param>
    /// <param name="chinese">The same in Chinese.</param>
    public async Task ReceiveAsync(string at, Intake intake, Actor by, string english, string chinese)
    {
        House.Clock.SetTo(Moments.Read(at));
        _watch ??= new PrivacyWatch(House);
        Complaint = await House.Service.ReceiveAsync(intake, by);
        await TellAsync(new Said(english, chinese));
    }

    /// <summary>Others complain of the same, one an hour; what is told is what becomes of this complaint.</summary>
    public async Task OthersAsync(string from, IEnumerable<Intake> intakes)
    {
        DateTimeOffset at = Moments.Read(from);
        foreach (Intake intake in intakes)
        {
            await AtAsync(at);
            await House.Service.ReceiveAsync(intake, People.Complainant);
            await House.SendAllAsync();
            await TellAsync(null);
            at = at.AddHours(1);
        }
    }

    /// <summary>Time passes; the house does by itself what falls due on the way.</summary>
    public Task AtAsync(string at) => AtAsync(Moments.Read(at));

    public async Task DoAsync(Actor actor, ComplaintAction action, string english, string chinese)
    {
        await PassAsync();
        ActionOutcome outcome = await House.ActAsync(Complaint.Id, action, actor);
        outcome.Refusals.Should().BeEmpty("{0} by {1} in {2}", action, actor.Id, Complaint.State);
        await TellAsync(new Said(english, chinese));
    }

    /// <param name="refusal">What the refusal says, in Chinese.</param>
    public async Task RefusedAsync(Actor actor, ComplaintAction action, string code, string english, string chinese, string refusal)
    {
        await PassAsync();
        ActionOutcome outcome = await House.ActAsync(Complaint.Id, action, actor);
        outcome.Refusals.Should().ContainSingle().Which.Code.Should().Be(code);
        Refusal said = outcome.Refusals[0];
        _transcript.Add(new Scene(House.Clock.Now, actor, action.Trigger, new Said(english, chinese),
            [new($"refused with {said.Code}: {said.Message} What would pass: {said.Remedy}", $"被拒绝 {said.Code}：{refusal}")]));
        (await House.GetAsync(Complaint.Id)).Should().BeEquivalentTo(Complaint, "a refused action changes nothing");
    }

    /// <summary>
    /// Compares the transcript with the pages that were approved, and makes sure that nothing personal has reached logs, traces, metrics or
    /// other systems.
    /// </summary>
    public async Task CompareAsync()
    {
        _watch!.NothingPersonalMustHaveLeft(Complaint, await House.Service.GetHistoryAsync(Complaint.Id));
        _transcript.End = Ending.Of(Complaint);
        ApprovedPages.Compare(name, _transcript.Render(Tongue.English), _transcript.Render(Tongue.Chinese));
    }

    public void Dispose()
    {
        _watch?.Dispose();
        _house?.Dispose();
    }

    private async Task AtAsync(DateTimeOffset until)
    {
        while (NextDue() is { } due && due < until)
        {
            House.Clock.SetTo(due);
            await House.WakeAllAsync();
            await TellAsync(null);
        }
        House.Clock.SetTo(until);
        _timed = true;
    }

    /// <summary>Nobody does two things at once: what the story does not time takes some minutes.</summary>
    private async Task PassAsync()
    {
        if (!_timed)
            await AtAsync(House.Clock.Now.AddMinutes(4));
        _timed = false;
    }

    /// <summary>The next instant at which something happens by itself.</summary>
    private DateTimeOffset? NextDue()
    {
        IEnumerable<DateTimeOffset> steps = Complaint.Clocks.Where(clock => clock.Status == ClockStatus.Running)
            .SelectMany(clock =>
                clock.Steps.Where(step => step.TakenAt is null).Select(step => step.At)
                    .Concat(clock.BreachedAt is null ? [clock.DueAt.AddMicroseconds(1)] : []));
        return steps.Concat(Complaint.Timeouts.Select(timeout => timeout.At)).Where(at => at > House.Clock.Now).Order()
            .Select(at => (DateTimeOffset?)at).FirstOrDefault();
    }

    private async Task TellAsync(Said? told)
    {
        Complaint = await House.GetAsync(Complaint.Id);
        await House.SendAllAsync();
        foreach (HistoryEntry entry in (await House.Service.GetHistoryAsync(Complaint.Id))
            .Where(entry => entry.Version > _told && entry.Action is not "NoticeDelivered"))
        {
            _told = entry.Version;
            bool last = entry.Version == Complaint.Version;
            List<Said> lines = [.. entry.Events.Select(happened => WhatHappened.In(happened, Complaint)).OfType<Said>().Distinct()];
            if (last)
                lines.AddRange(Notices());
            if (told is not null || lines.Count > 0)
                _transcript.Add(new Scene(entry.At, new Actor(entry.Actor, entry.Roles), entry.Action, last ? told : null, lines));
        }
        Complaint = await House.GetAsync(Complaint.Id); // that a letter has arrived is recorded by now
    }

    private IEnumerable<Said> Notices()
    {
        Notice[] sent = [.. House.Channel.Sent.Skip(_noticed).Select(one => one.Notice)];
        _noticed += sent.Length;
        foreach (Notice notice in sent.Where(notice => notice.Number == Complaint.Number))
        {
            (Said to, Said topic) =
                (Told(notice), notice.Topic == nameof(Received) ? new Said("your complaint was received", "已收到您的投诉")
                    : Words.Of(notice.Topic));
            (string english, string chinese) = notice.Topic.StartsWith("Duty", StringComparison.Ordinal)
                ? ($" ({Words.Of(notice.Target!).English})", $"（{Words.Of(notice.Target!).Chinese}）") : ("", "");
            yield return new Said($"notice to {to.English}: {topic.English}{english}", $"通知{to.Chinese}：{topic.Chinese}{chinese}");
        }
    }

    private static Said Told(Notice notice)
    {
        Said[] all = [.. notice.Recipients.Concat(notice.Departments ?? []).Select(Words.Of), .. (notice.Persons ?? []).Select(Cast.Name)];
        return new Said(string.Join(", ", all.Select(one => one.English)), string.Join("、", all.Select(one => one.Chinese)));
    }

    /// <summary>Numbers that are the same in every run.</summary>
    private sealed class Numbers(string story) : IComplaintNumberGenerator
    {
        private int _last;

        public string Next(DateTimeOffset receivedAt) =>
            $"C{Moments.Local(receivedAt):yyMMdd}-S{story[..2]}{Interlocked.Increment(ref _last)}";
    }
}
