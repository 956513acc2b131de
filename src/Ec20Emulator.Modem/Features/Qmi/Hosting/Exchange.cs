using Ec20Emulator.Qmi.Framing;
using Ec20Emulator.Qmi.Layouts;
using Ec20Emulator.Qmi.Tables;

namespace Ec20Emulator.Modem.Features.Qmi.Hosting;

/// <summary>A request being carried out. Whoever does it answers when the handler returns, unless it was put off.</summary>
/// <param name="client">Who asks; null for CTL.</param>
/// <param name="request">The request.</param>
/// <param name="arguments">What it carries.</param>
/// <param name="send">Sends the response.</param>
internal sealed class Exchange(QmiClient? client, QmiMessage request, IReadOnlyDictionary<TlvLayout, TlvValue> arguments, Action<QmiMessage, QmiError> send)
{
    private readonly List<byte> _answer = [];
    private bool _isOver;

    /// <summary>Who asks.</summary>
    public QmiClient Client => client!;

    /// <summary>True where the answer comes later.</summary>
    public bool IsDeferred { get; private set; }

    /// <summary>A TLV that must be there.</summary>
    public TlvValue this[TlvLayout layout] => arguments[layout];

    /// <summary>A TLV that may be there.</summary>
    public TlvValue? Find(TlvLayout layout) => arguments.GetValueOrDefault(layout);

    /// <summary>Puts a TLV into the response.</summary>
    public void Answer(TlvLayout layout, params ReadOnlySpan<object> values) => _answer.AddRange(layout.Write(values));

    /// <summary>Puts TLVs into the response that are made already.</summary>
    public void Answer(byte[] tlvs) => _answer.AddRange(tlvs);

    /// <summary>The answer comes later.</summary>
    public void Defer() => IsDeferred = true;

    /// <summary>Answers that it was done.</summary>
    public void Complete() => Complete(QmiError.None);

    /// <summary>Answers that it was not.</summary>
    public void Refuse(QmiError error) => Complete(error);

    /// <summary>Answers how it went. Once; a client that has gone hears nothing.</summary>
    public void Complete(QmiError error)
    {
        if (_isOver)
            return;
        _isOver = true;
        if (client is { IsThere: false })
            return;
        byte[] tlvs = [.. CommonTable.Result.Write(error is QmiError.None ? 0 : 1, error), .. _answer];
        send(request with { Kind = MessageKind.Response, Tlvs = tlvs, IsWhole = true }, error);
    }
}
