// What a person's judgement stands on: it is found by its page when that is read anew, and listed by its time.
CREATE INDEX judgement_left_page IF NOT EXISTS FOR (n:Judgement) ON (n.leftPage);
CREATE INDEX judgement_right_page IF NOT EXISTS FOR (n:Judgement) ON (n.rightPage);
CREATE INDEX judgement_order IF NOT EXISTS FOR (n:Judgement) ON (n.at, n.id);
