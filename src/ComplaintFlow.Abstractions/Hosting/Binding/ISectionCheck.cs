using Microsoft.Extensions.Configuration;

namespace ComplaintFlow.Hosting.Binding;

/// <summary>Checks the keys of a section of options and the forms of their values. Ranges are checked by the options.</summary>
internal interface ISectionCheck
{
    /// <summary>Finds what is wrong.</summary>
    /// <param name="sectionName">The name of the section below <c>ComplaintFlow</c>, such as <c>Stores:Sqlite</c>.</param>
    /// <param name="section">The section.</param>
    /// <returns>All defects; none if the section is of an adapter that is not part of the library.</returns>
    IReadOnlyList<Diagnostic> Check(string sectionName, IConfigurationSection section);
}
