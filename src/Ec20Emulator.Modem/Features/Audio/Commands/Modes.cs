using Ec20Emulator.At.Grammar;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Stored;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Audio.Commands;

/// <summary>AT+QAUDMOD - what is connected: 0 handset, 1 headset, 2 speaker, 3 off, 4 Bluetooth, 5 general; saved; device-extras.md 1.</summary>
[AtCommand("+QAUDMOD", Family = CommandFamily.Audio, IsOnlyStored = true)]
internal sealed class QAudMod(StoredNumbers mode) : StoredCommand<QAudMod.Args>("+QAUDMOD", mode)
{
    internal readonly record struct Args([Range(0, 5)] int Mode) : IStoredValues
    {
        public IReadOnlyList<int?> Values => [Mode];
    }
}

/// <summary>AT+QAUDLOOP - the microphone is heard in the loudspeaker; device-extras.md 1.</summary>
[AtCommand("+QAUDLOOP", IsOnlyStored = true)]
internal sealed class QAudLoop(StoredNumbers loop) : StoredCommand<QAudLoop.Args>("+QAUDLOOP", loop)
{
    internal readonly record struct Args([OneOf(0, 1)] int IsOn) : IStoredValues
    {
        public IReadOnlyList<int?> Values => [IsOn];
    }
}

/// <summary>AT+QDAI - digital audio interface: codec, slave, long sync, clock, format, 16 kHz, slots; saved; device-extras.md 1.</summary>
[AtCommand("+QDAI", IsOnlyStored = true, NestOptional = false)]
internal sealed class QDai(StoredNumbers numbers) : StoredCommand<QDai.Args>("+QDAI", numbers)
{
    internal readonly record struct Args(
        [Range(1, 6)] int Codec, [OneOf(0, 1)] int? IsSlave = null, [OneOf(0, 1)] int? HasLongSync = null, [Range(0, 5)] int? Clock = null,
        [Range(0, 2)] int? Format = null, [OneOf(0, 1)] int? Sample = null, [OneOf(1)] int? Slots = null, [Range(1, 16)] int? Mapping = null) : IStoredValues
    {
        public IReadOnlyList<int?> Values => [Codec, IsSlave, HasLongSync, Clock, Format, Sample, Slots, Mapping];
    }
}
