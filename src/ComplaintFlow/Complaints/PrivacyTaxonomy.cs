using Microsoft.Extensions.Compliance.Classification;

namespace ComplaintFlow.Complaints;

/// <summary>The data classifications of the library, one for each <see cref="PrivacyClass"/>.</summary>
/// <example>
/// With the package <c>Microsoft.Extensions.Compliance.Redaction</c>:
/// <code>
/// builder.Logging.EnableRedaction();
/// builder.Services.AddRedaction(redaction =&gt; redaction.SetRedactor&lt;ErasingRedactor&gt;(
///     new DataClassificationSet(PrivacyTaxonomy.Personal), new DataClassificationSet(PrivacyTaxonomy.Sensitive)));
/// </code>
/// </example>
public static class PrivacyTaxonomy
{
    /// <summary>The name of the taxonomy.</summary>
    public const string Name = "ComplaintFlow";

    /// <summary>The classification of <see cref="PrivacyClass.Personal"/>.</summary>
    public static DataClassification Personal => Of(PrivacyClass.Personal);

    /// <summary>The classification of <see cref="PrivacyClass.Sensitive"/>.</summary>
    public static DataClassification Sensitive => Of(PrivacyClass.Sensitive);

    /// <summary>The classification of <see cref="PrivacyClass.BusinessSecret"/>.</summary>
    public static DataClassification BusinessSecret => Of(PrivacyClass.BusinessSecret);

    /// <summary>The classification of <see cref="PrivacyClass.Privileged"/>.</summary>
    public static DataClassification Privileged => Of(PrivacyClass.Privileged);

    /// <summary>Gets the classification of a class.</summary>
    /// <param name="kind">How a field must be protected.</param>
    /// <returns>The classification.</returns>
    public static DataClassification Of(PrivacyClass kind) => new(Name, kind.ToString());
}
