using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Explaining;
using ComplaintFlow.Handling.Views;
using ComplaintFlow.Storage;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Handling;

/// <summary>Receives complaints, applies actions to them, and reads them.</summary>
/// <remarks>
/// All members are safe to call from any thread. What a method returns is durable. Every method throws
/// <see cref="ArgumentNullException"/> if a required argument is null, <see cref="ComplaintStoreException"/> if the store fails, and
/// <see cref="OperationCanceledException"/> if its token is cancelled. A method that reads one complaint throws
/// <see cref="UnreadableComplaintException"/> if its stored content was damaged; other complaints are not affected.
/// </remarks>
/// <example>
/// <code>
/// Complaint complaint = await complaints.ReceiveAsync(new Intake
/// {
///     Channel = "Web",
///     Subject = "The kettle leaks",
///     Complainant = new Complainant { Name = "A. Lee", Contacts = [Contact.Email("lee@example.com")] },
/// });
/// ActionOutcome outcome = await complaints.ActAsync(
///     complaint.Id, new BeginAssessment { Severity = Severity.High }, Actor.Of("u-17", Roles.CaseOwner));
/// </code>
/// </example>
public interface IComplaintService
{
    /// <summary>Gets the tenant whose complaints this service works with.</summary>
    string Tenant { get; }

    /// <summary>Gets the service that works with the complaints of another tenant, under the rules of that tenant.</summary>
    /// <param name="tenant">The name of the tenant (<c>ComplaintFlow:Tenants</c>), or <see cref="ComplaintKey.DefaultTenant"/>. Case makes
    /// no difference.</param>
    /// <returns>The service. No call of it reads or changes anything of another tenant.</returns>
    /// <exception cref="UnknownTenantException">Nobody declared the tenant.</exception>
    /// <remarks>
    /// It costs next to nothing, so you can call it for each request. If a change of the configuration removes the tenant later, actions
    /// are refused (CF3119).
    /// </remarks>
    IComplaintService ForTenant(string tenant);

    /// <summary>Receives a complaint: it gets its number, is classified, and its clocks begin.</summary>
    /// <param name="intake">The complaint.</param>
    /// <param name="actor">The actor who takes it in; the system by default.</param>
    /// <param name="cancellationToken">A token that cancels the call. Repeat with the same <see cref="Intake.IdempotencyKey"/> to
    /// learn whether it was received.</param>
    /// <returns>The complaint.</returns>
    /// <exception cref="ComplaintRefusedException">The complaint cannot be received as given; the exception says what would
    /// pass.</exception>
    ValueTask<Complaint> ReceiveAsync(Intake intake, Actor? actor = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Receives a complaint as <see cref="ReceiveAsync"/> does, but returns the reasons if it cannot be received.
    /// </summary>
    /// <param name="intake">The complaint.</param>
    /// <param name="actor">The actor who takes it in; the system by default.</param>
    /// <param name="cancellationToken">A token that cancels the call. Repeat with the same <see cref="Intake.IdempotencyKey"/> to
    /// learn whether it was received.</param>
    /// <returns>The complaint, and whether the same request received it before; or all reasons why it was not received.</returns>
    ValueTask<ActionOutcome> TryReceiveAsync(Intake intake, Actor? actor = null, CancellationToken cancellationToken = default);

    /// <summary>Applies an action to a complaint, if the workflow permits it.</summary>
    /// <param name="id">The complaint.</param>
    /// <param name="action">The action.</param>
    /// <param name="actor">The actor.</param>
    /// <param name="options">The options of the action.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The complaint after the action, or all reasons why nothing was done.</returns>
    ValueTask<ActionOutcome> ActAsync(
        ComplaintId id, ComplaintAction action, Actor actor, ActOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Processes what is due on a complaint and updates its clocks to the current rules, as its next action would do. Use it for
    /// a sweep after a change of rules or of a calendar.
    /// </summary>
    /// <param name="id">The complaint.</param>
    /// <param name="dryRun"><see langword="true"/> to store nothing and return what would happen.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The complaint afterwards, or the reasons why nothing was done.</returns>
    ValueTask<ActionOutcome> ReapplyAsync(ComplaintId id, bool dryRun = false, CancellationToken cancellationToken = default);

    /// <summary>
    /// Determines whether an action would be accepted, with the reasons if it would not. The answer is the same as that of
    /// <see cref="ActAsync"/>, and nothing is stored. Use it before something expensive is prepared, or to check a form while it
    /// is filled in. Someone else may act between the answer and the action.
    /// </summary>
    /// <param name="id">The complaint.</param>
    /// <param name="action">The action.</param>
    /// <param name="actor">The actor.</param>
    /// <param name="options">The options of the action.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The current complaint, and all reasons why the action would be refused; none if it would be accepted.</returns>
    ValueTask<ActionOutcome> CanActAsync(
        ComplaintId id, ComplaintAction action, Actor actor, ActOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the actions that an actor may take now, and why the others are refused.</summary>
    /// <param name="id">The complaint.</param>
    /// <param name="actor">The actor.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>Every trigger that the present states know, by name; empty if there is no such complaint.</returns>
    /// <remarks>
    /// The refusals are those that <see cref="ActAsync"/> would give for any data of the action: those of the workflow, of
    /// impartiality, and of what the complaint lacks.
    /// </remarks>
    ValueTask<IReadOnlyList<PermittedAction>> GetPermittedActionsAsync(
        ComplaintId id, Actor actor, CancellationToken cancellationToken = default);

    /// <summary>Gets the current complaint.</summary>
    /// <param name="id">The complaint.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The complaint, or null if there is none.</returns>
    ValueTask<Complaint?> GetAsync(ComplaintId id, CancellationToken cancellationToken = default);

    /// <summary>Finds the complaint with a number.</summary>
    /// <param name="number">The number, as someone typed it. Case, surrounding spaces and full-width characters make no
    /// difference.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The complaint, or null if there is none.</returns>
    ValueTask<Complaint?> FindByNumberAsync(string number, CancellationToken cancellationToken = default);

    /// <summary>Gets the view of the complainant who has a tracking token.</summary>
    /// <param name="token">The token of <see cref="TrackingToken.New"/>, as someone typed it.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The view of the current complaint, with the actions of someone with the role <see cref="Roles.Complainant"/>;
    /// null if no complaint has the token.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="token"/> is null.</exception>
    ValueTask<TrackingView?> FindByTokenAsync(string token, CancellationToken cancellationToken = default);

    /// <summary>Gets the view of a member of staff.</summary>
    /// <param name="id">The complaint.</param>
    /// <param name="actor">The member of staff. An actor who must keep out of the complaint sees no chapter of it, and neither does one
    /// whose id <see cref="ActAsync"/> would refuse, such as one with spaces around it.</param>
    /// <param name="policy">The roles that see each chapter; <see cref="ViewPolicy.Default"/> by default.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The view of the current complaint, with the names of the chapters that were left out; null if there is no such
    /// complaint.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="actor"/> is null.</exception>
    ValueTask<ComplaintView?> GetViewAsync(
        ComplaintId id, Actor actor, ViewPolicy? policy = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the journal of a complaint, from its receipt.</summary>
    /// <param name="id">The complaint.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The entries in order; empty if there is no such complaint.</returns>
    ValueTask<IReadOnlyList<HistoryEntry>> GetHistoryAsync(ComplaintId id, CancellationToken cancellationToken = default);

    /// <summary>Gets the journal of a complaint up to a version.</summary>
    /// <param name="id">The complaint.</param>
    /// <param name="version">The last version to read; at least 1.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The entries in order; empty if there is no such complaint.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="version"/> is less than 1.</exception>
    ValueTask<IReadOnlyList<HistoryEntry>> GetHistoryAsync(ComplaintId id, long version, CancellationToken cancellationToken = default);

    /// <summary>Gets the complaint as it was at an earlier version, by folding its journal up to there.</summary>
    /// <param name="id">The complaint.</param>
    /// <param name="version">The version; at least 1.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The complaint, or null if it never had this version.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="version"/> is less than 1.</exception>
    ValueTask<Complaint?> GetAsync(ComplaintId id, long version, CancellationToken cancellationToken = default);

    /// <summary>
    /// Explains the due instant of a clock: every interval that counted, every pause with its cause, every change with its actor
    /// and reason.
    /// </summary>
    /// <param name="id">The complaint.</param>
    /// <param name="clock">The number of the clock within the complaint.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The explanation, or null if there is no such complaint or clock.</returns>
    ValueTask<ClockExplanation?> ExplainClockAsync(ComplaintId id, int clock, CancellationToken cancellationToken = default);

    /// <summary>Gets the complaints of a group that early warning has found, the latest to join first.</summary>
    /// <param name="group">The id of the group (<see cref="GroupMembership.Group"/>).</param>
    /// <param name="max">The maximum number of complaints; at least 1.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The complaints, and those that cannot be read; none if there is no such group.</returns>
    /// <exception cref="ArgumentException"><paramref name="max"/> is less than 1.</exception>
    ValueTask<ComplaintGroup> GetGroupAsync(string group, int max = 100, CancellationToken cancellationToken = default);

    /// <summary>Gets a page of complaints of the tenant, by their columns, or by number, batch, order or person.</summary>
    /// <param name="query">The filters, the order and the place in the list.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ArgumentException">The query is for another tenant, the page size is out of range, the continuation does not
    /// belong to this query (<see cref="PageCursor.IsContinuation"/>), or the query has search keys, which are for stores.</exception>
    /// <exception cref="InvalidOperationException">The query names a batch, an order or a person, and the host has no signal
    /// key.</exception>
    /// <remarks>
    /// <see cref="ComplaintQuery.Batch"/>, <see cref="ComplaintQuery.OrderNumber"/> and <see cref="ComplaintQuery.Person"/> find
    /// complaints by what their records say now. A complaint that was received before the host had its signal key is not found by
    /// them.
    /// </remarks>
    ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken = default);

    /// <summary>Counts the complaints that a query finds on all its pages.</summary>
    /// <param name="query">The filters. The order and page are ignored.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The number of complaints.</returns>
    /// <exception cref="ArgumentException">The query is for another tenant, or has search keys, which are for stores.</exception>
    /// <exception cref="InvalidOperationException">The query names a batch, an order or a person, and the host has no signal
    /// key.</exception>
    ValueTask<long> CountAsync(ComplaintQuery query, CancellationToken cancellationToken = default);

    /// <summary>
    /// Gets a service that reads and commits in another store, under the rules of this one. Adapters use it to let complaints take part
    /// in a transaction of the application, such as <c>complaints.Within(dbContext)</c> of <c>ComplaintFlow.EntityFrameworkCore</c>.
    /// </summary>
    /// <param name="store">The store. The workers of this host do not look into it: it must lead to the same data.</param>
    /// <returns>The service. It is safe to call from any thread if <paramref name="store"/> is. A change that others make at the same
    /// time is answered (<see cref="RefusalKind.Conflict"/>) and not tried again, and nothing is kept in the snapshot cache.</returns>
    IComplaintService WithStore(IComplaintStore store);
}
