using System.Text;
using MimeKit.Text;

namespace ComplaintFlow.Mail.Receiving.Messages;

/// <summary>
/// Makes HTML plain text. Nothing of it is run, loaded or kept as a tag. What is quoted gets the marks that plain mails have, so that it is
/// recognised in the same way.
/// </summary>
internal sealed class HtmlText
{
    private const int DeepestQuote = 5;

    private readonly StringBuilder _text = new();
    private readonly int _longest;
    private int _hidden;
    private int _quotes;
    private bool _space;
    private bool _startsLine = true;

    private HtmlText(int longest) => _longest = longest;

    public static string Of(string html, int longest)
    {
        var text = new HtmlText(longest);
        var tokenizer = new HtmlTokenizer(new StringReader(html)) { DecodeCharacterReferences = true };
        while (text._text.Length < longest && tokenizer.ReadNextToken(out HtmlToken? token))
            text.Add(token!);
        return text._text.ToString();
    }

    private void Add(HtmlToken token)
    {
        if (token is HtmlTagToken tag)
            Add(tag);
        else if (token.Kind is HtmlTokenKind.Data or HtmlTokenKind.CData && _hidden == 0)
            Write(((HtmlDataToken)token).Data);
    }

    private void Add(HtmlTagToken tag)
    {
        if (IsHidden(tag.Id))
        {
            if (!tag.IsEmptyElement)
                _hidden = Math.Max(0, _hidden + (tag.IsEndTag ? -1 : 1));
        }
        else if (tag.Id == HtmlTagId.Body)
            _hidden = 0; // a head that was never closed hides nothing of it
        else if (tag.Id == HtmlTagId.BlockQuote)
        {
            NewLine();
            _quotes = Math.Max(0, _quotes + (tag.IsEndTag ? -1 : 1));
        }
        else if (tag.Id == HtmlTagId.Br)
            EndLine();
        else if (tag.Id is HtmlTagId.TD or HtmlTagId.TH)
            _space = true;
        else if (IsBlock(tag.Id))
            NewLine();
        if (!tag.IsEndTag && _hidden == 0)
            Mark(tag);
    }

    private void Mark(HtmlTagToken tag)
    {
        if (tag.Id == HtmlTagId.LI)
            Write("- ");
        else if (tag.Id == HtmlTagId.HR)
        {
            Write("-----");
            NewLine();
        }
    }

    private void Write(string data)
    {
        foreach (char one in data.AsSpan(0, Math.Min(data.Length, Math.Max(0, _longest - _text.Length))))
        {
            if (char.IsWhiteSpace(one))
            {
                _space = true;
                continue;
            }
            if (_startsLine)
                _text.Insert(_text.Length, "> ", Math.Min(_quotes, DeepestQuote));
            else if (_space)
                _text.Append(' ');
            (_startsLine, _space) = (false, false);
            _text.Append(one);
        }
    }

    /// <summary>Ends the line, if anything stands in it.</summary>
    private void NewLine()
    {
        if (!_startsLine)
            EndLine();
    }

    private void EndLine()
    {
        _text.Append('\n');
        (_startsLine, _space) = (true, false);
    }

    private static bool IsHidden(HtmlTagId tag) => tag is HtmlTagId.Head or HtmlTagId.Style or HtmlTagId.Script or HtmlTagId.Title
        or HtmlTagId.NoScript or HtmlTagId.Object or HtmlTagId.Select;

    private static bool IsBlock(HtmlTagId tag) => tag is HtmlTagId.P or HtmlTagId.Div or HtmlTagId.TR or HtmlTagId.Table or HtmlTagId.LI
        or HtmlTagId.UL or HtmlTagId.OL or HtmlTagId.H1 or HtmlTagId.H2 or HtmlTagId.H3 or HtmlTagId.H4 or HtmlTagId.H5 or HtmlTagId.H6
        or HtmlTagId.HR or HtmlTagId.Pre or HtmlTagId.Section or HtmlTagId.Article or HtmlTagId.Header or HtmlTagId.Footer or HtmlTagId.DL
        or HtmlTagId.DT or HtmlTagId.DD or HtmlTagId.Center or HtmlTagId.Address or HtmlTagId.Form;
}
