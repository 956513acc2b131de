namespace Ec20Emulator.Modem.Features.Sockets.Replies;

/// <summary>A reply of an FTP or SMTP server (RFC 959 section 4.2, RFC 5321 section 4.2).</summary>
/// <param name="Code">100-599.</param>
/// <param name="Lines">What follows the code in each of its lines, at least one.</param>
internal sealed record ServerReply(int Code, IReadOnlyList<string> Lines)
{
    /// <summary>What follows the code in its last line.</summary>
    public string Text => Lines[^1];

    /// <summary>1xx: it has begun.</summary>
    public bool IsPreliminary => Code < 200;

    /// <summary>2xx: done.</summary>
    public bool IsDone => Code is >= 200 and < 300;

    /// <summary>3xx: go on.</summary>
    public bool IsIntermediate => Code is >= 300 and < 400;

    /// <summary>Code and text, as they came.</summary>
    public override string ToString() => $"{Code} {Text}";
}
