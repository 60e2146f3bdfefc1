import type { Trait, TraitWords } from './words.ts';

export const englishTraits: Record<Trait, TraitWords> = {
  dog: {
    tag: 'dog',
    likes: [
      {
        topic: 'seat',
        text: 'The table by the door, so that {pet} can watch the street',
        why: '{pet} barks where there is no view',
      },
      {
        topic: 'people',
        text: 'A bowl of water for {pet} before anything else',
        why: 'they walk here from the far side of the park',
      },
      { topic: 'people', text: 'A plain biscuit for {pet}; half now, half on the way out' },
    ],
    avoids: [
      { topic: 'people', text: 'No cheese for {pet}, however sad the eyes' },
      { topic: 'seat', text: 'Not next to other dogs: {pet} has opinions' },
    ],
    notes: ['Comes with {pet}. Everybody knows {pet}; ask for the other name again.', '{pet} is the customer, really.'],
    chats: [
      '{pet} has learned to open doors. Ours too, it turns out.',
      'In the rain with {pet}. Both got a towel.',
      '{pet} had an operation and is fine. Came by to show the collar.',
      'Asked whether we would have a dog evening in summer.',
    ],
  },
  laptop: {
    tag: 'works here',
    likes: [
      { topic: 'seat', text: 'The corner seat by the socket', why: 'the battery lasts an hour' },
      { topic: 'habit', text: 'A second {drink} at eleven without being asked' },
      { topic: 'seat', text: 'Back to the wall when on a video call', why: 'nobody walks through the picture' },
    ],
    avoids: [
      { topic: 'habit', text: 'No small talk before the first half hour is over' },
      { topic: 'seat', text: 'Not beside the grinder', why: 'the clients hear it on the call' },
    ],
    notes: [
      'Writes a novel. Do not ask how far it is.',
      'Works from here on Tuesdays and Thursdays; always leaves before the lunch crowd.',
    ],
    chats: [
      'Deadline week: three refills and a thank-you.',
      'Finished the project; brought a bottle of wine for the team.',
      'Asked for the new network password. It is still on the mirror.',
      'Wondered whether the upstairs room could be booked for a morning.',
    ],
  },
  student: {
    tag: 'student',
    likes: [
      { topic: 'drink', text: '{drink}, as large as it comes', why: 'revises until closing' },
      { topic: 'habit', text: 'A loyalty stamp more in exam weeks' },
    ],
    avoids: [{ topic: 'habit', text: 'Never ask about the thesis' }],
    notes: ['Reads law at Redgate; home in the holidays, so gaps mean nothing.', 'Exams in May: be kind.'],
    chats: [
      'Passed! Paid for the whole table.',
      'Revision with four friends and one {food}.',
      'Off home for the summer, back in September.',
      'Asked for Saturday work. Told to come back in spring.',
    ],
  },
  family: {
    tag: 'family',
    likes: [
      { topic: 'people', text: 'A babyccino for {child} with the drinks, not after' },
      { topic: 'seat', text: 'The big table near the toys' },
      {
        topic: 'food',
        text: '{food} cut in two: {child} shares',
        why: '{child} eats half and wants the other half too',
      },
    ],
    avoids: [
      { topic: 'food', text: 'No chocolate for {child} after four o’clock', why: 'does not sleep otherwise' },
      { topic: 'seat', text: 'Not near the stairs with the pushchair' },
    ],
    notes: ['{child} collects the little spoons. Count them.', 'Saturday mornings after swimming, always hungry.'],
    chats: [
      '{child} starts school in September; photographs were shown.',
      '{child} drew us a picture. It hangs by the till.',
      'Birthday party for {child} asked about: twelve children, one unicorn.',
      'Left the rabbit here. Rabbit found under table four, all calm again.',
    ],
  },
  earlyBird: {
    tag: 'early bird',
    likes: [
      { topic: 'habit', text: 'At the door at half past seven; the {drink} can be on its way' },
      { topic: 'habit', text: 'Lid on, no bag', why: 'drinks it on the train, standing' },
    ],
    avoids: [{ topic: 'habit', text: 'No queue before the 7:52 train: wave, and it is ready' }],
    notes: ['First in on most mornings. If not here by eight, somebody is ill or on leave.'],
    chats: [
      'The train was cancelled, so there was time to sit down for once.',
      'Brought the milk in that stood outside.',
      'New office from next month, same train.',
      'Paid for the person behind, who looked as if the day had begun badly.',
    ],
  },
  reader: {
    tag: 'book club',
    likes: [
      { topic: 'seat', text: 'The armchair by the window, with the lamp on', why: 'the small print, the eyes' },
      { topic: 'habit', text: 'To be told when a new book stands on the swap shelf' },
    ],
    avoids: [{ topic: 'habit', text: 'Do not clear the cup while a page is being turned' }],
    notes: ['Runs the book club on first Mondays.', 'Takes the crossword first. Leaves one clue for Agnes.'],
    chats: [
      'Book club chose something with eight hundred pages. Expect long afternoons.',
      'Brought six paperbacks for the swap shelf.',
      'Chapter nine is a sad one; a {food} helped.',
      'Recommended a book on bees to everybody in the queue.',
    ],
  },
  allergy: {
    tag: 'allergy',
    likes: [{ topic: 'food', text: 'The flourless orange cake: keep a slice back on Fridays' }],
    avoids: [
      { topic: 'health', text: 'Nuts, traces too: fresh board, fresh knife', why: 'has been in hospital with it' },
      { topic: 'health', text: 'No gluten' },
      { topic: 'health', text: 'Sesame, even on top' },
    ],
    notes: ['Allergy is a serious one. Show the label rather than trust memory.'],
    chats: [
      'Thanked us for reading the label out loud.',
      'Asked what is in the new brownie. Almonds: so no.',
      'Told us of a supplier of gluten-free bread worth a try.',
    ],
  },
  oat: {
    tag: 'oat milk',
    likes: [{ topic: 'drink', text: 'Oat milk, the barista kind', why: 'the stomach does not take milk' }],
    avoids: [
      { topic: 'drink', text: 'No soya: it curdles' },
      { topic: 'health', text: 'No cow’s milk' },
    ],
    notes: ['Oat milk always. The till asks, we need not.'],
    chats: [
      'Found the new oat milk better than the old one.',
      'Asked whether the oat surcharge could go. Noted on the list.',
      'Brought a friend and ordered for both: oat, oat.',
    ],
  },
  decaf: {
    tag: 'decaf',
    likes: [{ topic: 'drink', text: 'Decaf after noon, the real thing before', why: 'sleeps badly' }],
    avoids: [{ topic: 'drink', text: 'No caffeine after two: we hear of it if so' }],
    notes: ['Decaf. Say it out loud when serving, it is asked every time.'],
    chats: [
      'Slept well, thanks to us or no thanks to us.',
      'Wished for a second decaf on the board.',
      'The doctor said one cup a day; now it is a big one.',
    ],
  },
  beans: {
    tag: 'home barista',
    likes: [
      { topic: 'drink', text: 'Beans ground for a moka pot', why: 'a pot from the grandmother, no machine at home' },
      { topic: 'drink', text: 'Tell when a new roast arrives; buys the first bag' },
    ],
    avoids: [{ topic: 'drink', text: 'Nothing roasted more than three weeks ago' }],
    notes: ['Takes a bag about once a month. When the tin is empty, the week is lost.'],
    chats: [
      'Twenty minutes on water temperature. Enjoyed by all.',
      'Bought a grinder elsewhere, confessed it, and was forgiven.',
      'Brought a cup of own brewing for Mel to taste. Really good.',
      'Asked for beans from Rwanda.',
    ],
  },
  elder: {
    tag: 'armchair',
    likes: [
      {
        topic: 'seat',
        text: 'The chair with arms, and a cushion for the back',
        why: 'getting up is hard since the hip',
      },
      { topic: 'habit', text: 'Tray carried to the table', why: 'walks with a stick' },
      { topic: 'drink', text: '{drink} very hot, cup warmed' },
    ],
    avoids: [{ topic: 'seat', text: 'No high stools', why: 'the hip' }],
    notes: ['Knew this house when it was a chandler’s. Worth listening to.', 'Hears better on the left.'],
    chats: [
      'Told of the flood of ’68, when the water stood at the third step.',
      'Grandson visits from Leeds at the weekend; table for four.',
      'Hip is better; walked here alone.',
      'Brought rhubarb from the garden.',
      'Corrected the Latin on our blackboard. Rightly.',
    ],
  },
  neighbour: {
    tag: 'neighbour',
    likes: [
      { topic: 'habit', text: 'Brings the own cup from across the road' },
      { topic: 'habit', text: 'Takes parcels in for us: say thank you with a {food}' },
    ],
    avoids: [
      { topic: 'habit', text: 'No deliveries before seven: the bedroom is above the yard', why: 'works nights' },
    ],
    notes: ['Lives across the road and has our spare key.'],
    chats: [
      'Took three parcels in for us.',
      'Told us the awning was left out in the wind.',
      'Street party in June: asked for our long tables.',
      'Saw the delivery van block the lane and had a word with it.',
    ],
  },
  cyclist: {
    tag: 'cyclist',
    likes: [
      { topic: 'seat', text: 'A table outside with a view of the bicycle', why: 'one was stolen last year' },
      { topic: 'food', text: '{food} and tap water, a lot of it' },
    ],
    avoids: [{ topic: 'seat', text: 'Not on the pale chairs after wet rides' }],
    notes: ['Sunday ride, eight of them, muddy and cheerful.'],
    chats: [
      'Ninety miles, two punctures, one brownie.',
      'Lent us a pump for a stranded customer.',
      'Asked for a stand for six bicycles.',
      'The club wants to end its spring ride here.',
    ],
  },
  musician: {
    tag: 'plays on Fridays',
    likes: [
      { topic: 'habit', text: 'Lemon and honey on the house before playing', why: 'the voice, in winter' },
      { topic: 'seat', text: 'Room for a cello case' },
    ],
    avoids: [{ topic: 'habit', text: 'No milk frothed in the slow movement' }],
    notes: ['Plays here on some Fridays. Fee is supper.'],
    chats: [
      'Played for an hour; eleven people stayed for dinner because of it.',
      'Asked whether the piano could be tuned before Christmas.',
      'Brought posters for the concert at St Brannock’s.',
    ],
  },
};
