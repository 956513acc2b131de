using Ec20Emulator.At.Grammar;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Stored;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Audio.Commands;

/// <summary>A gain.</summary>
internal readonly record struct Gain([Range(0, 65535)] int Value) : IStoredValues
{
    public IReadOnlyList<int?> Values => [Value];
}

/// <summary>AT+CLVL - volume of the loudspeaker; saved; device-extras.md 1.</summary>
[AtCommand("+CLVL", Family = CommandFamily.Audio, IsOnlyStored = true)]
internal sealed class Clvl(StoredNumbers volume) : StoredCommand<Clvl.Args>("+CLVL", volume)
{
    internal readonly record struct Args([Range(0, 5)] int Level) : IStoredValues
    {
        public IReadOnlyList<int?> Values => [Level];
    }
}

/// <summary>AT+QSIDET - how much of the own voice is heard; device-extras.md 1.</summary>
[AtCommand("+QSIDET", IsOnlyStored = true)]
internal sealed class QSidet(StoredNumbers gain) : StoredCommand<Gain>("+QSIDET", gain);

/// <summary>AT+QMIC - gains of the microphone: codec, digital; saved; device-extras.md 1.</summary>
[AtCommand("+QMIC", IsOnlyStored = true, NestOptional = false)]
internal sealed class QMic(StoredNumbers gains) : StoredCommand<QMic.Args>("+QMIC", gains)
{
    internal readonly record struct Args([Range(0, 65535)] int Codec, [Range(0, 65535)] int? Digital = null) : IStoredValues
    {
        public IReadOnlyList<int?> Values => [Codec, Digital];
    }
}

/// <summary>AT+QRXGAIN - digital gain of what is heard; device-extras.md 1.</summary>
[AtCommand("+QRXGAIN", IsOnlyStored = true)]
internal sealed class QRxGain(StoredNumbers gain) : StoredCommand<Gain>("+QRXGAIN", gain);

/// <summary>AT+QAUDPLAYGAIN - gain of played files; AT manual V2.0, 12.24.</summary>
[AtCommand("+QAUDPLAYGAIN", IsOnlyStored = true)]
internal sealed class QAudPlayGain(StoredNumbers gain) : StoredCommand<Gain>("+QAUDPLAYGAIN", gain);

/// <summary>AT+QAUDRDGAIN - gain of recordings; AT manual V2.0, 12.25.</summary>
[AtCommand("+QAUDRDGAIN", IsOnlyStored = true)]
internal sealed class QAudRdGain(StoredNumbers gain) : StoredCommand<Gain>("+QAUDRDGAIN", gain);
