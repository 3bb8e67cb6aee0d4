using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Notifications;

namespace QuickStart;

/// <summary>
/// One line for each happening: time, number, tier, state, what happened, and what is due next. <c>+</c> a receipt, <c>!</c> a notice
/// (<c>↑1</c>: escalated once), <c>-</c> an action, <c>x</c> a refusal, <c>=</c> a closing. Colours only where a person looks on.
/// </summary>
internal sealed class Screen(TextWriter output, bool inColour, DayNames days)
{
    private const string Red = "31", Yellow = "33", Green = "32", Grey = "90", Bold = "1";

    private string _day = "";

    public void Received(Complaint complaint)
    {
        Evidence? found = complaint.Classification.Reasons.SelectMany(reason => reason.Evidence).FirstOrDefault();
        string why = found is null ? "" : $" [{found.Found}]";
        Line(complaint.ReceivedAt, complaint.Number, complaint.Tier, complaint.State, $"+ {complaint.Subject}{why}", Due(complaint),
            complaint.Tier is null ? Grey : null);
    }

    public void Acted(Complaint complaint, PlannedAct act)
    {
        switch (act.Action.Trigger)
        {
            case "FollowUpSatisfied" or "Unreachable" or "CloseRejected":
                string[] late =
                    [.. complaint.Clocks.Where(clock => clock.BreachedAt is not null || clock.IsMetLate).Select(clock => clock.Target)];
                string how = late.Length == 0 ? "all in time" : $"late: {string.Join(", ", late)}";
                Line(complaint.LastEntryAt, complaint.Number, complaint.Tier, complaint.State, $"= {act.Action.Trigger}", how,
                    late.Length == 0 ? Green : Yellow);
                break;
            case "FollowUpDissatisfied" or "Reject" or "Withdraw" or "Reclassify" or "ActivatePlan" or "FileReport" or "StandDown"
                or "AddEvidence" or "Archive":
                Line(complaint.LastEntryAt, complaint.Number, complaint.Tier, complaint.State, $"- {act.Action.Trigger} by {act.Actor.Id}",
                    Due(complaint), null);
                break;
        }
    }

    public void Noticed(Notice notice)
    {
        if (notice.Topic == "Received")
            return; // to the complainant; the line of the receipt says as much
        string level = notice.EscalationLevel == 0 ? "" : $" ↑{notice.EscalationLevel}";
        string what = notice.Step is null ? notice.Topic : $"{notice.Target} {notice.Step}{level}";
        string due = notice.DueAt is { } at ? $"due {Words.ShortMoment(at)}" : "";
        Line(notice.At, notice.Number, notice.Tier, notice.State,
            $"! {what} → {string.Join(", ", [.. notice.Recipients, .. notice.Departments ?? [], .. notice.Persons ?? []])}", due,
            notice.Step == "warn" ? Yellow : Red);
    }

    public void Refused(DateTimeOffset at, string number, Complaint? complaint, string action, IReadOnlyList<Refusal> refusals)
    {
        foreach (Refusal refusal in refusals)
        {
            Line(at, number, complaint?.Tier, complaint?.State ?? "", $"x {action} refused: {refusal.Code}", "nothing was changed", Yellow);
            Write($"         {refusal.Message} {refusal.Remedy}", Grey);
        }
    }

    public void Title(string text)
    {
        Write("", null);
        Write(text, Bold);
    }

    public void Write(string text, string? colour = null) =>
        output.WriteLine(inColour && colour is not null ? $"\e[{colour}m{text.TrimEnd()}\e[0m" : text.TrimEnd());

    private void Line(DateTimeOffset at, string number, string? tier, string state, string what, string due, string? colour)
    {
        if (Words.Day(at) != _day)
        {
            _day = Words.Day(at);
            Write(Words.Ruled($"── {_day}{days.Of(at)} ", 130), Grey);
        }
        Write($"{Words.Time(at)}  {number}  {Words.Fit(tier ?? "-", 8)}{Words.Fit(state, 19)}{Words.Fit(what, 52)} {due}", colour
            ?? (tier == "Major" ? Red : null));
    }

    private static string Due(Complaint complaint) =>
        complaint.Clocks.Where(clock => clock.Status == ClockStatus.Running).MinBy(clock => clock.DueAt) is { } next
            ? $"due {Words.ShortMoment(next.DueAt)} {next.Target}" : "";
}
