using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Explaining;
using ComplaintFlow.Handling.Views;
using ComplaintFlow.Storage;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Handling;

/// <summary>
/// Everything that can be done with complaints. Thread-safe. What it answers is durable. Whatever reads one complaint throws
/// <see cref="UnreadableComplaintException"/>
/// if what is stored of it was damaged; others are not affected.
/// </summary>
public interface IComplaintService
{
    /// <summary>Receives a complaint: it gets its number, is classified, and its clocks begin.</summary>
    /// <param name="intake">The complaint as it comes in.</param>
    /// <param name="actor">Who takes it in; by default the system.</param>
    /// <param name="cancellationToken">Gives up waiting; repeat with the same <see cref="Intake.IdempotencyKey"/> to learn whether it was
    /// received.</param>
    /// <returns>The complaint.</returns>
    /// <exception cref="ComplaintRefusedException">The complaint cannot be received as given; the exception says what would
    /// pass.</exception>
    ValueTask<Complaint> ReceiveAsync(Intake intake, Actor? actor = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Receives a complaint as <see cref="ReceiveAsync"/> does, and answers with the reasons if it cannot be received.
    /// </summary>
    /// <param name="intake">The complaint as it comes in.</param>
    /// <param name="actor">Who takes it in; by default the system.</param>
    /// <param name="cancellationToken">Gives up waiting; repeat with the same <see cref="Intake.IdempotencyKey"/> to learn whether it was
    /// received.</param>
    /// <returns>The complaint, and whether it was received before by the same request; or all reasons why it was not received.</returns>
    ValueTask<ActionOutcome> TryReceiveAsync(Intake intake, Actor? actor = null, CancellationToken cancellationToken = default);

    /// <summary>Does something to a complaint, if the workflow permits it.</summary>
    /// <param name="id">The complaint.</param>
    /// <param name="action">What is done.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="options">How it is done.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The complaint afterwards, or all reasons why nothing was done.</returns>
    ValueTask<ActionOutcome> ActAsync(
        ComplaintId id, ComplaintAction action, Actor actor, ActOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Does what time has done to a complaint and lets its clocks meet today's rules, as its next action would: for a sweep after a change
    /// of rules or of a calendar.
    /// </summary>
    /// <param name="id">The complaint.</param>
    /// <param name="dryRun">Whether nothing is stored: the answer says what would happen.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The complaint afterwards, or the reasons why nothing was done.</returns>
    ValueTask<ActionOutcome> ReapplyAsync(ComplaintId id, bool dryRun = false, CancellationToken cancellationToken = default);

    /// <summary>
    /// Whether an action would be done now, with the reasons if it would not: the same answer that <see cref="ActAsync"/> gives, and
    /// nothing
    /// is stored. Ask before something dear is prepared, or to check a form while it is filled in. Between the answer and the action
    /// someone else may act.
    /// </summary>
    /// <param name="id">The complaint.</param>
    /// <param name="action">What would be done.</param>
    /// <param name="actor">Who would do it.</param>
    /// <param name="options">How it would be done.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The complaint as it is now, and all reasons why the action would be refused; none if it would be done.</returns>
    ValueTask<ActionOutcome> CanActAsync(
        ComplaintId id, ComplaintAction action, Actor actor, ActOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// What is possible now, and why the rest of it is not for this actor. The refusals are those that acting would give for lack of
    /// anything
    /// but the action's own data: those of the workflow, of impartiality, of what the complaint lacks.
    /// </summary>
    /// <param name="id">The complaint.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>Every trigger that the present states know, by name; empty if there is no such complaint.</returns>
    ValueTask<IReadOnlyList<PermittedAction>> GetPermittedActionsAsync(
        ComplaintId id, Actor actor, CancellationToken cancellationToken = default);

    /// <summary>The complaint as it is stored now, or null if there is none.</summary>
    /// <param name="id">The complaint.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    ValueTask<Complaint?> GetAsync(ComplaintId id, CancellationToken cancellationToken = default);

    /// <summary>The complaint with a number, or null if there is none.</summary>
    /// <param name="number">The number, as someone typed it: case, spaces around it and full-width characters make no difference.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    ValueTask<Complaint?> FindByNumberAsync(string number, CancellationToken cancellationToken = default);

    /// <summary>What the complainant may see of the complaint with a tracking token, or null if there is none.</summary>
    /// <param name="token">The token of <see cref="TrackingToken.New"/>, as someone typed it.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The view, as the complaint is stored now; the actions in it are those of someone with the role
    /// <see cref="Roles.Complainant"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="token"/> is null.</exception>
    ValueTask<TrackingView?> FindByTokenAsync(string token, CancellationToken cancellationToken = default);

    /// <summary>What a member of staff may see of a complaint, or null if there is none.</summary>
    /// <param name="id">The complaint.</param>
    /// <param name="actor">Who looks at it. Whoever must keep out of the complaint sees no chapter of it.</param>
    /// <param name="policy">Which roles see which chapters; by default <see cref="ViewPolicy.Default"/>.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The view, as the complaint is stored now, with the chapters that were left out.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="actor"/> is null.</exception>
    ValueTask<ComplaintView?> GetViewAsync(
        ComplaintId id, Actor actor, ViewPolicy? policy = null, CancellationToken cancellationToken = default);

    /// <summary>The journal of a complaint, from its receipt.</summary>
    /// <param name="id">The complaint.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The entries in order; empty if there is no such complaint.</returns>
    ValueTask<IReadOnlyList<HistoryEntry>> GetHistoryAsync(ComplaintId id, CancellationToken cancellationToken = default);

    /// <summary>The journal of a complaint up to a version.</summary>
    /// <param name="id">The complaint.</param>
    /// <param name="version">The last version of interest; at least 1.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The entries in order; empty if there is no such complaint.</returns>
    ValueTask<IReadOnlyList<HistoryEntry>> GetHistoryAsync(ComplaintId id, long version, CancellationToken cancellationToken = default);

    /// <summary>The complaint as it was after an earlier version: its journal folded up to there.</summary>
    /// <param name="id">The complaint.</param>
    /// <param name="version">The version; at least 1.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The complaint, or null if it never had this version.</returns>
    ValueTask<Complaint?> GetAsync(ComplaintId id, long version, CancellationToken cancellationToken = default);

    /// <summary>
    /// Why a clock is due when it is: every stretch that counted, every pause with its cause, every change with who made it and why.
    /// </summary>
    /// <param name="id">The complaint.</param>
    /// <param name="clock">The number of the clock within the complaint.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The explanation, or null if there is no such complaint or clock.</returns>
    ValueTask<ClockExplanation?> ExplainClockAsync(ComplaintId id, int clock, CancellationToken cancellationToken = default);

    /// <summary>The complaints of a group that early warning has found, those first that joined last.</summary>
    /// <param name="group">The id of the group (<see cref="GroupMembership.Group"/>).</param>
    /// <param name="max">How many at most; at least 1.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The complaints, and those that cannot be read; none if there is no such group.</returns>
    /// <exception cref="ArgumentException"><paramref name="max"/> is less than 1.</exception>
    ValueTask<ComplaintGroup> GetGroupAsync(string group, int max = 100, CancellationToken cancellationToken = default);

    /// <summary>A page of complaints by their columns.</summary>
    /// <param name="query">Which complaints, in what order, from where.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <exception cref="ArgumentException">The page size is out of range, or the continuation is not one of this query.</exception>
    ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken = default);

    /// <summary>How many complaints a query finds on all its pages together.</summary>
    /// <param name="query">Which complaints; its order and page are not looked at.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>How many there are.</returns>
    ValueTask<long> CountAsync(ComplaintQuery query, CancellationToken cancellationToken = default);
}
