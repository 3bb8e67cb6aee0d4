using Fluid.Ast;

namespace ComplaintFlow.Mail.Templates;

/// <summary>Finds fields and filters that there are not, on all branches of a template.</summary>
internal sealed class FieldVisitor : AstVisitor
{
    private readonly HashSet<string> _own = new(StringComparer.Ordinal) { "forloop" };
    private readonly HashSet<string> _paragraphs = new(StringComparer.Ordinal);

    public List<string> Problems { get; } = [];

    protected override Statement VisitForStatement(ForStatement forStatement)
    {
        _own.Add(forStatement.Identifier);
        if (forStatement.Source is MemberExpression { Segments: [IdentifierSegment { Identifier: "paragraphs" }] })
            _paragraphs.Add(forStatement.Identifier);
        return base.VisitForStatement(forStatement);
    }

    protected override Statement VisitAssignStatement(AssignStatement assignStatement)
    {
        _own.Add(assignStatement.Identifier);
        return base.VisitAssignStatement(assignStatement);
    }

    protected override Statement VisitCaptureStatement(CaptureStatement captureStatement)
    {
        _own.Add(captureStatement.Identifier);
        return base.VisitCaptureStatement(captureStatement);
    }

    protected override Expression VisitMemberExpression(MemberExpression memberExpression)
    {
        if (memberExpression.Segments is [IdentifierSegment { Identifier: { } name }, ..])
        {
            MemberSegment? rest = memberExpression.Segments.Skip(1).FirstOrDefault();
            if (!_own.Contains(name) && !MailText.Fields.Contains(name, StringComparer.Ordinal))
                Problems.Add($"There is no field '{name}'. Write one of {string.Join(", ", MailText.Fields)}.");
            else if (_paragraphs.Contains(name) && rest is IdentifierSegment { Identifier: { } part }
                && !MailText.ParagraphFields.Contains(part, StringComparer.Ordinal))
                Problems.Add($"A paragraph has no field '{part}'. Write one of {string.Join(", ", MailText.ParagraphFields)}.");
        }
        return base.VisitMemberExpression(memberExpression);
    }

    protected override Expression VisitFilterExpression(FilterExpression filterExpression)
    {
        if (!LiquidLanguage.FilterNames.Contains(filterExpression.Name, StringComparer.Ordinal))
            Problems.Add($"There is no filter '{filterExpression.Name}'. Write one of {string.Join(", ", LiquidLanguage.FilterNames)}.");
        return base.VisitFilterExpression(filterExpression);
    }
}
