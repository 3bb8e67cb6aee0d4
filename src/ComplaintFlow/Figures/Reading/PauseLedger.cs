using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;

namespace ComplaintFlow.Figures.Reading;

/// <summary>Records how long each clock of a complaint was paused.</summary>
internal sealed class PauseLedger
{
    private readonly Dictionary<int, DateTimeOffset> _since = [];
    private readonly Dictionary<int, TimeSpan> _paused = [];

    public void Note(ComplaintEvent happened)
    {
        switch (happened)
        {
            case ClockPaused paused:
                _since.TryAdd(paused.Clock, paused.At);
                break;
            case ClockResumed resumed:
                End(resumed.Clock, resumed.At);
                break;
            case ClockMet met:
                End(met.Clock, met.At);
                break;
            case ClockCancelled cancelled:
                End(cancelled.Clock, cancelled.At);
                break;
            case ClockExempted exempted:
                End(exempted.Clock, exempted.Exemption.At);
                break;
        }
    }

    /// <summary>How long a clock was paused, up to an instant.</summary>
    public TimeSpan Of(Clock clock, DateTimeOffset until)
    {
        TimeSpan paused = _paused.GetValueOrDefault(clock.Id);
        if (!_since.TryGetValue(clock.Id, out DateTimeOffset since))
            return paused;
        DateTimeOffset end = clock.ResumesAt < until ? clock.ResumesAt.Value : until;
        return end > since ? paused + (end - since) : paused;
    }

    private void End(int clock, DateTimeOffset at)
    {
        if (_since.Remove(clock, out DateTimeOffset since) && at > since)
            _paused[clock] = _paused.GetValueOrDefault(clock) + (at - since);
    }
}
