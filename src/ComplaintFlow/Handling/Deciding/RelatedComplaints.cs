using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Keywords;
using ComplaintFlow.Detection;
using ComplaintFlow.Rules;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>
/// Determines whether two complaints may be about one matter: they share a person, the goods, or a detected group.
/// </summary>
internal static class RelatedComplaints
{
    public static bool Of(Complaint one, Complaint other, RuleBook book) =>
        SharePerson(one, other, book) || ShareGoods(one.Product, other.Product)
        || one.Groups.Any(
            group => other.Groups.Any(
                known => group.Group == known.Group || (Names.Same(group.Detector, known.Detector) && group.Trait == known.Trait)));

    /// <summary>Determines whether the same person complains, by the criteria of detection.</summary>
    public static bool SharePerson(Complaint one, Complaint other, RuleBook book)
    {
        PhoneRegion region = book.PhoneRegion;
        return PersonIdentity.Of(one, region).Intersect(PersonIdentity.Of(other, region), StringComparer.Ordinal).Any();
    }

    private static bool ShareGoods(Product? one, Product? other) => one is not null && other is not null
        && (Share(one.Sku, other.Sku) || Share(one.Batch, other.Batch) || Share(one.Serial, other.Serial)
        || Share(one.OrderNumber, other.OrderNumber) || Share(one.ContractNumber, other.ContractNumber));

    private static bool Share(string? one, string? other) =>
        one is not null && other is not null && LookupText.Normal(one) is { Length: > 0 } normal && normal == LookupText.Normal(other);
}
