using System.Text.Json;
using System.Text.Json.Nodes;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Door;
using ComplaintFlow.Rules.Canonical;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Service;

/// <summary>
/// Represents the two unique keys of a request that may be repeated. The first one is reserved by the caller's key. The second
/// one is the hash of the whole request: the key, the actor and the content. If both exist, the request is a repeat; if only the
/// first one exists, the key belongs to another request.
/// </summary>
internal sealed record RequestKey(UniqueKey Key, UniqueKey Request)
{
    /// <summary>
    /// Gets the key of a receipt; null if the caller gave none. A repeat may have a new tracking token, since a caller that
    /// received no answer creates a new one.
    /// </summary>
    public static RequestKey? Of(string tenant, Intake intake, Actor actor) => intake.IdempotencyKey is not { } given
        ? null
        : Of(tenant, $"receive:{given}", actor,
            JsonSerializer.SerializeToNode(intake with { IdempotencyKey = null, TrackingToken = null }, InputJson.Default.Intake));

    /// <summary>Gets the key of an action on a complaint; null if the caller gave none.</summary>
    public static RequestKey? Of(ComplaintKey complaint, ComplaintAction action, Actor actor, ActOptions? options) =>
        options?.IdempotencyKey is not { } given
        ? null
        : Of(complaint.Tenant, $"{complaint.Id}:{given}", actor, JsonSerializer.SerializeToNode(action, InputJson.Default.ComplaintAction));

    private static RequestKey Of(string tenant, string key, Actor actor, JsonNode? content)
    {
        var request = new JsonObject { ["key"] = key, ["actor"] = ActorIdentity.Folded(actor.Id), ["content"] = content };
        return new RequestKey(Unique(tenant, key), Unique(tenant, $"request:{CanonicalJson.Hash(CanonicalJson.Write(request))}"));
    }

    private static UniqueKey Unique(string tenant, string value) => new(tenant, UniqueKeyKind.Idempotency, value);
}
