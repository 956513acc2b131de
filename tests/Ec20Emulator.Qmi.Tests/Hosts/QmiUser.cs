using Ec20Emulator.Qmi.Framing;
using Ec20Emulator.Qmi.Layouts;
using Ec20Emulator.Qmi.Tables;

namespace Ec20Emulator.Qmi.Tests.Hosts;

/// <summary>A client of a service.</summary>
/// <param name="Bench">Where.</param>
/// <param name="Service">The service.</param>
/// <param name="Number">Its number.</param>
internal sealed record QmiUser(QmiBench Bench, QmiServiceType Service, byte Number)
{
    /// <summary>Asks and takes the answer.</summary>
    public Task<QmiAnswer> AskAsync(MessageLayout layout, params byte[][] tlvs) => Bench.AskAsync(Service, Number, layout, tlvs);

    /// <summary>The same, and it must have been done.</summary>
    public async Task<QmiAnswer> DoAsync(MessageLayout layout, params byte[][] tlvs)
    {
        var answer = await AskAsync(layout, tlvs);
        Assert.That(answer.Error, Is.EqualTo(QmiError.None), layout.Name);
        return answer;
    }

    /// <summary>The indications that came.</summary>
    public Task<IReadOnlyList<QmiAnswer>> TakeAsync(MessageLayout layout) => Bench.TakeAsync(this, layout);
}

/// <summary>A response or an indication.</summary>
/// <param name="Message">As it came.</param>
internal sealed record QmiAnswer(QmiMessage Message)
{
    private Dictionary<byte, ReadOnlyMemory<byte>> Tlvs => Message.Split() ?? throw new InvalidDataException("TLVs that are none");

    /// <summary>How it ended.</summary>
    public QmiError Error => (QmiError)this[CommonTable.Result].Number(1);

    /// <summary>A TLV; it must be there, and have its layout.</summary>
    public TlvValue this[TlvLayout layout] => Find(layout) ?? throw new InvalidDataException($"there is no TLV {layout.Type:X2}");

    /// <summary>A TLV; null where it is not there.</summary>
    public TlvValue? Find(TlvLayout layout) =>
        Tlvs.TryGetValue(layout.Type, out var octets) ? layout.Read(octets.Span) ?? throw new InvalidDataException($"TLV {layout.Type:X2} has another layout: {Convert.ToHexString(octets.Span)}") : null;
}
