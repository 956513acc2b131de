namespace Ec20Emulator.Qmi.Framing;

/// <summary>The services of a modem, by their numbers in a frame.</summary>
internal enum QmiServiceType : byte
{
    /// <summary>CTL: who uses which service.</summary>
    Control = 0x00,

    /// <summary>WDS: data sessions.</summary>
    Data = 0x01,

    /// <summary>DMS: the device.</summary>
    Device = 0x02,

    /// <summary>NAS: registration and signal.</summary>
    NetworkAccess = 0x03,

    /// <summary>WMS: short messages.</summary>
    Messages = 0x05,

    /// <summary>VOICE: calls.</summary>
    Voice = 0x09,

    /// <summary>UIM: the card.</summary>
    Card = 0x0B,

    /// <summary>WDA: the format of data.</summary>
    DataAdministration = 0x1A,
}
